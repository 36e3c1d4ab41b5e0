-- CreateEnum
CREATE TYPE "Role" AS ENUM ('BUYER', 'APPROVER', 'RECEIVER', 'FINANCE', 'ADMIN', 'AUDITOR', 'SUPPLIER');

-- CreateEnum
CREATE TYPE "PolicyStatus" AS ENUM ('DRAFT', 'ACTIVE', 'RETIRED');

-- CreateEnum
CREATE TYPE "DocumentType" AS ENUM ('PO', 'CHANGE_ORDER', 'SUPPLIER_CHANGE', 'MATCH_EXCEPTION');

-- CreateEnum
CREATE TYPE "SupplierChangeStatus" AS ENUM ('PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "InstanceState" AS ENUM ('OPEN', 'APPROVED', 'REJECTED', 'CHANGES_REQUESTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "StepState" AS ENUM ('WAITING', 'OPEN', 'DONE', 'SKIPPED');

-- CreateEnum
CREATE TYPE "StepMode" AS ENUM ('ANY', 'ALL', 'QUORUM');

-- CreateEnum
CREATE TYPE "BacktestState" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "RouteChange" AS ENUM ('SAME', 'OTHER_APPROVERS', 'BECAME_UNROUTABLE', 'BECAME_AUTO_APPROVED', 'BECAME_ROUTED');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('APPROVE', 'REJECT', 'REQUEST_CHANGES');

-- CreateEnum
CREATE TYPE "InboundKind" AS ENUM ('carrier', 'supplier', 'payment', 'stock');

-- CreateEnum
CREATE TYPE "InboundDialect" AS ENUM ('standard', 'github', 'stripe');

-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('received', 'processed', 'ignored', 'refused', 'dead', 'rejected');

-- CreateEnum
CREATE TYPE "ShipmentStatus" AS ENUM ('shipped', 'in_transit', 'delivered');

-- CreateEnum
CREATE TYPE "ExceptionState" AS ENUM ('OPEN', 'ACCEPTED', 'DISPUTED', 'RESOLVED');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('DRAFT', 'PENDING_APPROVAL', 'CHANGES_REQUESTED', 'REJECTED', 'APPROVED', 'SENT', 'ACKNOWLEDGED', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "SummaryStatus" AS ENUM ('DRAFT', 'PENDING_APPROVAL', 'CHANGES_REQUESTED', 'REJECTED', 'APPROVED', 'SENT', 'ACKNOWLEDGED', 'CLOSED', 'CANCELLED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'PARTIALLY_INVOICED', 'INVOICED');

-- CreateEnum
CREATE TYPE "Completeness" AS ENUM ('NONE', 'PARTIAL', 'FULL');

-- CreateEnum
CREATE TYPE "MatchStatus" AS ENUM ('NONE', 'MATCHED', 'EXCEPTION');

-- CreateEnum
CREATE TYPE "LineKind" AS ENUM ('GOODS', 'AMOUNT');

-- CreateEnum
CREATE TYPE "MovementKind" AS ENUM ('CANCEL', 'SHIP', 'RECEIVE', 'REJECT', 'RETURN', 'INVOICE', 'CREDIT');

-- CreateEnum
CREATE TYPE "ChangeOrderStatus" AS ENUM ('PENDING_APPROVAL', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('OPEN', 'ACCEPTED', 'DISMISSED', 'ENDED');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('pending', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "MailWish" AS ENUM ('AT_ONCE', 'DIGEST', 'OFF');

-- CreateEnum
CREATE TYPE "QueueState" AS ENUM ('pending', 'delivering', 'paused', 'failed');

-- CreateEnum
CREATE TYPE "WebhookPayload" AS ENUM ('full', 'thin');

-- CreateEnum
CREATE TYPE "RecoveryState" AS ENUM ('running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" "Role"[],
    "supplier_id" UUID,
    "manager_id" UUID,
    "person_id" UUID,
    "department" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(6),
    "password_expired" BOOLEAN NOT NULL DEFAULT false,
    "approval_mails" "MailWish" NOT NULL DEFAULT 'AT_ONCE',
    "digest_on" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" BYTEA NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "auth_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "prefix" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "last_used_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_token" (
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "approval_policy" (
    "id" UUID NOT NULL,
    "document_type" "DocumentType" NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "PolicyStatus" NOT NULL DEFAULT 'DRAFT',
    "rules" JSONB NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID,
    "activated_by_id" UUID,
    "activated_at" TIMESTAMPTZ(6),
    "activation_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_instance" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID,
    "policy_id" UUID,
    "document_type" "DocumentType" NOT NULL DEFAULT 'PO',
    "change_order_id" UUID,
    "supplier_change_id" UUID,
    "match_exception_id" UUID,
    "rule" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "explanation" TEXT[],
    "flags" JSONB NOT NULL DEFAULT '[]',
    "recused_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "state" "InstanceState" NOT NULL DEFAULT 'OPEN',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "approval_instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_step" (
    "id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "purchase_order_id" UUID,
    "stage" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "mode" "StepMode" NOT NULL,
    "quorum" INTEGER,
    "approvers" JSONB NOT NULL,
    "approver_keys" TEXT[],
    "due_hours" INTEGER,
    "state" "StepState" NOT NULL DEFAULT 'WAITING',
    "opened_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "due_at" TIMESTAMPTZ(6),
    "remind_hours" INTEGER,
    "remind_at" TIMESTAMPTZ(6),
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "escalate_to" JSONB NOT NULL DEFAULT '[]',
    "escalated_at" TIMESTAMPTZ(6),
    "stuck_at" TIMESTAMPTZ(6),

    CONSTRAINT "approval_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_decision" (
    "id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "purchase_order_id" UUID,
    "user_id" UUID NOT NULL,
    "on_behalf_of_id" UUID,
    "roles" "Role"[],
    "group_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "verdict" "Verdict" NOT NULL,
    "content_hash" TEXT NOT NULL,
    "comment" TEXT,
    "reason_code" TEXT,
    "remarks" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_link" (
    "token_hash" BYTEA NOT NULL,
    "step_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "policy_backtest" (
    "id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "tried" JSONB NOT NULL,
    "compared_with" JSONB,
    "requested_by_id" UUID,
    "last" INTEGER NOT NULL,
    "state" "BacktestState" NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "other_approvers" INTEGER NOT NULL DEFAULT 0,
    "became_unroutable" INTEGER NOT NULL DEFAULT 0,
    "became_auto_approved" INTEGER NOT NULL DEFAULT 0,
    "became_routed" INTEGER NOT NULL DEFAULT 0,
    "cursor_id" UUID,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "policy_backtest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_backtest_change" (
    "backtest_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "kind" "RouteChange" NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "policy_backtest_change_pkey" PRIMARY KEY ("backtest_id","position")
);

-- CreateTable
CREATE TABLE "break_glass" (
    "id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(6) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_stream" (
    "stream" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "head" BYTEA NOT NULL,

    CONSTRAINT "audit_stream_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "stream" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "action" TEXT NOT NULL,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "api_key_id" TEXT,
    "on_behalf_of_id" TEXT,
    "entity_type" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "entity_number" TEXT,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,
    "request_id" TEXT NOT NULL,
    "ip" TEXT,
    "record" TEXT NOT NULL DEFAULT '',
    "previous_hash" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "hash" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "txid" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("at","id")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "audit_seal" (
    "number" BIGINT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "from_txid" BIGINT NOT NULL,
    "to_txid" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "total" BIGINT NOT NULL,
    "first_at" TIMESTAMPTZ(6),
    "last_at" TIMESTAMPTZ(6),
    "record" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "public_key" BYTEA NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "company_name" TEXT NOT NULL,
    "legal_name" TEXT,
    "tax_id" TEXT,
    "address" JSONB,
    "bill_to" JSONB,
    "email" TEXT,
    "base_currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "over_receipt_tolerance_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "match_unit_price_tolerance_percent" DECIMAL(9,6) NOT NULL DEFAULT 2,
    "match_quantity_tolerance_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "change_order_tolerance_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "working_days" TEXT[] DEFAULT ARRAY['MON', 'TUE', 'WED', 'THU', 'FRI']::TEXT[],
    "working_from" TEXT NOT NULL DEFAULT '09:00',
    "working_to" TEXT NOT NULL DEFAULT '17:00',
    "holidays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "bank_change_bar_days" INTEGER NOT NULL DEFAULT 30,
    "email_approval_limit" DECIMAL(20,4) DEFAULT 10000,
    "webhook_payload_days" INTEGER NOT NULL DEFAULT 30,
    "webhook_attempt_days" INTEGER NOT NULL DEFAULT 90,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_centre" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID,
    "parent_code" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cost_centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_rate" (
    "id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "rate" DECIMAL(20,10) NOT NULL,
    "valid_from" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "InboundKind" NOT NULL,
    "dialect" "InboundDialect" NOT NULL DEFAULT 'standard',
    "supplier_id" UUID,
    "default_buyer_id" UUID,
    "allowed_addresses" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "previous_secret_until" TIMESTAMPTZ(6),
    "last_message_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),

    CONSTRAINT "inbound_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_message" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "delivery_id" TEXT,
    "type" TEXT,
    "body" BYTEA,
    "headers" JSONB,
    "remote_address" TEXT,
    "state" "InboundState" NOT NULL,
    "reason" TEXT,
    "business_key" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(6),
    "purchase_order_id" UUID,

    CONSTRAINT "inbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "purchase_order_id" UUID,
    "invoice_number" TEXT NOT NULL,
    "normalized_number" TEXT NOT NULL,
    "invoice_date" DATE NOT NULL,
    "due_date" DATE,
    "currency" CHAR(3) NOT NULL,
    "freight" DECIMAL(20,4) NOT NULL DEFAULT 0,
    "freight_tax_rate_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "net_total" DECIMAL(20,4) NOT NULL,
    "tax_total" DECIMAL(20,4) NOT NULL,
    "total" DECIMAL(20,4) NOT NULL,
    "match_status" "MatchStatus" NOT NULL DEFAULT 'NONE',
    "paid_amount" DECIMAL(20,4) NOT NULL DEFAULT 0,
    "paid_at" TIMESTAMPTZ(6),
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "line_number" INTEGER NOT NULL,
    "order_line_id" UUID,
    "description" TEXT,
    "quantity" DECIMAL(18,8) NOT NULL,
    "unit" TEXT,
    "unit_price" DECIMAL(18,8) NOT NULL,
    "tax_rate_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "net_amount" DECIMAL(20,4) NOT NULL,

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_exception" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "invoice_line_id" UUID,
    "order_line_id" UUID,
    "message" TEXT NOT NULL,
    "state" "ExceptionState" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT,
    "over_by" DECIMAL(20,4),
    "over_percent" DECIMAL(20,8),
    "note" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase_order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "status" "OrderStatus" NOT NULL DEFAULT 'DRAFT',
    "summary_status" "SummaryStatus" NOT NULL DEFAULT 'DRAFT',
    "on_hold" BOOLEAN NOT NULL DEFAULT false,
    "declined" BOOLEAN NOT NULL DEFAULT false,
    "shipment_status" "Completeness" NOT NULL DEFAULT 'NONE',
    "receipt_status" "Completeness" NOT NULL DEFAULT 'NONE',
    "invoice_status" "Completeness" NOT NULL DEFAULT 'NONE',
    "match_status" "MatchStatus" NOT NULL DEFAULT 'NONE',
    "reference" TEXT,
    "supplier_id" UUID NOT NULL,
    "requester_id" UUID NOT NULL,
    "author_ids" UUID[],
    "currency" CHAR(3) NOT NULL,
    "payment_terms" TEXT,
    "ship_to" JSONB,
    "shipping_instructions" TEXT,
    "notes" TEXT,
    "internal_notes" TEXT,
    "freight" DECIMAL(20,4) NOT NULL DEFAULT 0,
    "freight_tax_rate_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "net_total" DECIMAL(20,4) NOT NULL DEFAULT 0,
    "taxes" JSONB NOT NULL DEFAULT '[]',
    "tax_total" DECIMAL(20,4) NOT NULL DEFAULT 0,
    "total" DECIMAL(20,4) NOT NULL DEFAULT 0,
    "base_total" DECIMAL(20,4),
    "content_hash" TEXT NOT NULL,
    "needed_by" DATE,
    "two_way_match" BOOLEAN NOT NULL DEFAULT false,
    "copied_from" JSONB,
    "event_sequence" INTEGER NOT NULL DEFAULT 0,
    "search_text" TEXT NOT NULL DEFAULT '',
    "closed_from" "OrderStatus",
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(6),
    "first_submitted_at" TIMESTAMPTZ(6),
    "approved_at" TIMESTAMPTZ(6),
    "sent_at" TIMESTAMPTZ(6),
    "acknowledged_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "purchase_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase_order_line" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "line_number" INTEGER NOT NULL,
    "kind" "LineKind" NOT NULL DEFAULT 'GOODS',
    "description" TEXT NOT NULL,
    "sku" TEXT,
    "category" TEXT,
    "quantity" DECIMAL(18,8) NOT NULL,
    "unit" TEXT,
    "unit_price" DECIMAL(18,8) NOT NULL,
    "discount_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "tax_rate_percent" DECIMAL(9,6) NOT NULL DEFAULT 0,
    "needed_by" DATE,
    "cost_centre" TEXT,
    "net_amount" DECIMAL(20,4) NOT NULL,
    "cancelled_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,
    "acknowledged_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,
    "shipped_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,
    "received_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,
    "rejected_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,
    "returned_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,
    "invoiced_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,
    "credited_quantity" DECIMAL(18,8) NOT NULL DEFAULT 0,

    CONSTRAINT "purchase_order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_revision" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_order" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "status" "ChangeOrderStatus" NOT NULL,
    "reason" TEXT,
    "terms" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "total" DECIMAL(20,4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "base_total" DECIMAL(20,4) NOT NULL,
    "explanation" TEXT[],
    "proposal_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "change_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_proposal" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'OPEN',
    "note" TEXT,
    "lines" JSONB NOT NULL,
    "reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "supplier_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "movement" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "kind" "MovementKind" NOT NULL,
    "quantity" DECIMAL(18,8) NOT NULL,
    "document_id" UUID,
    "actor_id" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "location" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","path","key")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" TEXT NOT NULL,
    "metrics" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "secret" TEXT,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "state" "MailState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "note" TEXT,
    "override_reason" TEXT,
    "reversed_at" TIMESTAMPTZ(6),
    "reverse_reason" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goods_return" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goods_return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" UUID NOT NULL,
    "purchase_order_id" UUID NOT NULL,
    "carrier" TEXT,
    "tracking_number" TEXT,
    "status" "ShipmentStatus" NOT NULL DEFAULT 'shipped',
    "shipped_at" TIMESTAMPTZ(6) NOT NULL,
    "expected_at" TIMESTAMPTZ(6),
    "delivered_at" TIMESTAMPTZ(6),
    "reversed_at" TIMESTAMPTZ(6),
    "reverse_reason" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT,
    "currency" CHAR(3) NOT NULL,
    "country" CHAR(2) NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "address" JSONB,
    "tax_id" TEXT,
    "payment_terms" TEXT,
    "bank_details" JSONB,
    "auto_send" BOOLEAN NOT NULL DEFAULT false,
    "two_way_match" BOOLEAN NOT NULL DEFAULT false,
    "blocked" BOOLEAN NOT NULL DEFAULT false,
    "search_text" TEXT NOT NULL DEFAULT '',
    "skeleton" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supplier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_change" (
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "status" "SupplierChangeStatus" NOT NULL DEFAULT 'PENDING_APPROVAL',
    "bank_details" JSONB,
    "previous" JSONB,
    "reason" TEXT,
    "content_hash" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "supplier_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "id" UUID NOT NULL,
    "supplier_id" UUID,
    "url" TEXT NOT NULL,
    "description" TEXT,
    "event_types" TEXT[],
    "headers" JSONB NOT NULL DEFAULT '{}',
    "auth" TEXT,
    "payload" "WebhookPayload" NOT NULL DEFAULT 'full',
    "rate_limit_per_second" INTEGER,
    "ordered" BOOLEAN NOT NULL DEFAULT false,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "filter" JSONB NOT NULL DEFAULT '{}',
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "previous_secret_until" TIMESTAMPTZ(6),
    "public_key" TEXT,
    "private_key" TEXT,
    "previous_private_key" TEXT,
    "disabled_reason" TEXT,
    "disabled_at" TIMESTAMPTZ(6),
    "consecutive_failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(6),
    "last_success_at" TIMESTAMPTZ(6),
    "last_failure_at" TIMESTAMPTZ(6),
    "hold_until" TIMESTAMPTZ(6),
    "warned_hours" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(6),

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_event_key" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_event_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "purchase_order_id" UUID,
    "sequence" INTEGER,
    "supplier_id" UUID,
    "company_body" TEXT NOT NULL,
    "supplier_body" TEXT,
    "thin_body" TEXT,
    "handled" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("id", "at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "event_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "event_type" TEXT NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "purchase_order_id" UUID,
    "sequence" INTEGER,
    "for_supplier" BOOLEAN NOT NULL DEFAULT false,
    "thin" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_status" INTEGER,
    "last_error" TEXT,
    "delivered_at" TIMESTAMPTZ(6),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 80);

-- CreateTable
CREATE TABLE "webhook_queue" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "purchase_order_id" UUID,
    "sequence" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "QueueState" NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "manual" BOOLEAN NOT NULL DEFAULT false,
    "next_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_queue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempt" (
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "url" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "headers" JSONB,
    "response_status" INTEGER,
    "response_headers" JSONB,
    "response_body" TEXT,
    "error" TEXT,
    "dns" REAL,
    "connect" REAL,
    "tls" REAL,
    "first_byte" REAL,
    "total" REAL NOT NULL,
    "remote_address" TEXT,

    CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("delivery_id", "number", "at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "webhook_recovery" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "requested_by_id" UUID,
    "state" "RecoveryState" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor_at" TIMESTAMPTZ(6) NOT NULL,
    "cursor_id" UUID NOT NULL,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "webhook_recovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_hour" (
    "endpoint_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(6) NOT NULL,
    "delivered" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "latency" INTEGER[],

    CONSTRAINT "webhook_hour_pkey" PRIMARY KEY ("endpoint_id","hour")
);

-- CreateTable
CREATE TABLE "app_group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "approval_limit" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "role" "Role",
    "amount" DECIMAL(20,4) NOT NULL,
    "window_days" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "from_user_id" UUID NOT NULL,
    "to_user_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "document_types" "DocumentType"[],
    "cost_centres" TEXT[],
    "max_amount" DECIMAL(20,4),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "app_user_supplier_id_idx" ON "app_user"("supplier_id");

-- CreateIndex
CREATE INDEX "app_user_manager_id_idx" ON "app_user"("manager_id");

-- CreateIndex
CREATE INDEX "app_user_person_id_idx" ON "app_user"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_id_key" ON "session"("id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_last_seen_at_idx" ON "session"("last_seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "api_key_user_id_idx" ON "api_key"("user_id");

-- CreateIndex
CREATE INDEX "one_time_token_user_id_idx" ON "one_time_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_policy_document_type_version_key" ON "approval_policy"("document_type", "version");

-- CreateIndex
CREATE INDEX "approval_instance_purchase_order_id_created_at_idx" ON "approval_instance"("purchase_order_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "approval_instance_change_order_id_idx" ON "approval_instance"("change_order_id");

-- CreateIndex
CREATE INDEX "approval_instance_match_exception_id_created_at_idx" ON "approval_instance"("match_exception_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "approval_step_purchase_order_id_idx" ON "approval_step"("purchase_order_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_step_instance_id_stage_position_key" ON "approval_step"("instance_id", "stage", "position");

-- CreateIndex
CREATE INDEX "approval_link_expires_at_idx" ON "approval_link"("expires_at");

-- CreateIndex
CREATE INDEX "approval_decision_user_id_at_idx" ON "approval_decision"("user_id", "at" DESC);

-- CreateIndex
CREATE INDEX "approval_decision_purchase_order_id_idx" ON "approval_decision"("purchase_order_id");

-- CreateIndex
CREATE INDEX "policy_backtest_policy_id_created_at_id_idx" ON "policy_backtest"("policy_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "approval_decision_step_id_user_id_key" ON "approval_decision"("step_id", "user_id");

-- CreateIndex
CREATE INDEX "audit_event_epoch_txid_id_idx" ON "audit_event"("epoch", "txid", "id");

-- CreateIndex
CREATE INDEX "audit_event_entity_id_at_idx" ON "audit_event"("entity_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_action_at_idx" ON "audit_event"("action", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_stream_sequence_at_key" ON "audit_event"("stream", "sequence", "at");

-- CreateIndex
CREATE INDEX "audit_seal_first_at_idx" ON "audit_seal"("first_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_epoch_to_txid_key" ON "audit_seal"("epoch", "to_txid");

-- CreateIndex
CREATE UNIQUE INDEX "cost_centre_code_key" ON "cost_centre"("code");

-- CreateIndex
CREATE UNIQUE INDEX "exchange_rate_currency_valid_from_key" ON "exchange_rate"("currency", "valid_from" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "inbound_message_source_id_delivery_id_key" ON "inbound_message"("source_id", "delivery_id");

-- CreateIndex
CREATE INDEX "inbound_message_received_at_id_idx" ON "inbound_message"("received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "inbound_message_source_id_received_at_id_idx" ON "inbound_message"("source_id", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "inbound_message_state_received_at_id_idx" ON "inbound_message"("state", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "inbound_message_purchase_order_id_idx" ON "inbound_message"("purchase_order_id");

-- CreateIndex
CREATE INDEX "invoice_purchase_order_id_idx" ON "invoice"("purchase_order_id");

-- CreateIndex
CREATE INDEX "invoice_match_status_created_at_id_idx" ON "invoice"("match_status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoice_created_at_id_idx" ON "invoice"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_supplier_id_normalized_number_key" ON "invoice"("supplier_id", "normalized_number");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_line_invoice_id_line_number_key" ON "invoice_line"("invoice_id", "line_number");

-- CreateIndex
CREATE INDEX "match_exception_invoice_id_idx" ON "match_exception"("invoice_id");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_order_number_key" ON "purchase_order"("number");

-- CreateIndex
CREATE INDEX "purchase_order_created_at_id_idx" ON "purchase_order"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "purchase_order_status_created_at_id_idx" ON "purchase_order"("status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "purchase_order_summary_status_created_at_id_idx" ON "purchase_order"("summary_status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "purchase_order_supplier_id_created_at_id_idx" ON "purchase_order"("supplier_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "purchase_order_requester_id_created_at_id_idx" ON "purchase_order"("requester_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "purchase_order_base_total_id_idx" ON "purchase_order"("base_total", "id");

-- CreateIndex
CREATE INDEX "purchase_order_needed_by_id_idx" ON "purchase_order"("needed_by", "id");

-- CreateIndex
CREATE INDEX "purchase_order_updated_at_id_idx" ON "purchase_order"("updated_at", "id");

-- CreateIndex
CREATE INDEX "purchase_order_line_sku_idx" ON "purchase_order_line"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_order_line_purchase_order_id_line_number_key" ON "purchase_order_line"("purchase_order_id", "line_number");

-- CreateIndex
CREATE INDEX "order_revision_created_at_id_idx" ON "order_revision"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "order_revision_purchase_order_id_submission_key" ON "order_revision"("purchase_order_id", "submission");

-- CreateIndex
CREATE INDEX "change_order_purchase_order_id_created_at_idx" ON "change_order"("purchase_order_id", "created_at");

-- CreateIndex
CREATE INDEX "supplier_proposal_purchase_order_id_created_at_idx" ON "supplier_proposal"("purchase_order_id", "created_at");

-- CreateIndex
CREATE INDEX "movement_purchase_order_id_at_idx" ON "movement"("purchase_order_id", "at");

-- CreateIndex
CREATE INDEX "movement_line_id_idx" ON "movement"("line_id");

-- CreateIndex
CREATE INDEX "movement_document_id_idx" ON "movement"("document_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_cause_key" ON "mail"("cause");

-- CreateIndex
CREATE INDEX "mail_created_at_id_idx" ON "mail"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "receipt_purchase_order_id_idx" ON "receipt"("purchase_order_id");

-- CreateIndex
CREATE INDEX "goods_return_purchase_order_id_idx" ON "goods_return"("purchase_order_id");

-- CreateIndex
CREATE INDEX "shipment_purchase_order_id_idx" ON "shipment"("purchase_order_id");

-- CreateIndex
CREATE INDEX "shipment_expected_at_idx" ON "shipment"("expected_at");

-- CreateIndex
CREATE UNIQUE INDEX "supplier_code_key" ON "supplier"("code");

-- CreateIndex
CREATE INDEX "supplier_name_id_idx" ON "supplier"("name", "id");

-- CreateIndex
CREATE INDEX "supplier_change_supplier_id_id_idx" ON "supplier_change"("supplier_id", "id" DESC);

-- CreateIndex
CREATE INDEX "approval_instance_supplier_change_id_idx" ON "approval_instance"("supplier_change_id");

-- CreateIndex
CREATE INDEX "supplier_skeleton_idx" ON "supplier"("skeleton");

-- CreateIndex
CREATE INDEX "webhook_endpoint_supplier_id_idx" ON "webhook_endpoint"("supplier_id");

-- CreateIndex
CREATE INDEX "webhook_event_key_at_idx" ON "webhook_event_key" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "webhook_event_purchase_order_id_sequence_idx" ON "webhook_event"("purchase_order_id", "sequence");

-- CreateIndex
CREATE INDEX "webhook_event_at_id_idx" ON "webhook_event"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_endpoint_id_created_at_id_idx" ON "webhook_delivery"("endpoint_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_purchase_order_id_created_at_id_idx" ON "webhook_delivery"("purchase_order_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_created_at_id_idx" ON "webhook_delivery"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_event_id_endpoint_id_key" ON "webhook_delivery"("event_id", "endpoint_id");

-- CreateIndex
CREATE INDEX "webhook_queue_created_at_id_idx" ON "webhook_queue"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_recovery_endpoint_id_created_at_id_idx" ON "webhook_recovery"("endpoint_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_hour_hour_idx" ON "webhook_hour"("hour");

-- CreateIndex
CREATE UNIQUE INDEX "app_group_name_key" ON "app_group"("name");

-- CreateIndex
CREATE INDEX "group_member_user_id_idx" ON "group_member"("user_id");

-- CreateIndex
CREATE INDEX "approval_limit_user_id_idx" ON "approval_limit"("user_id");

-- CreateIndex
CREATE INDEX "delegation_to_user_id_ends_at_idx" ON "delegation"("to_user_id", "ends_at");

-- CreateIndex
CREATE INDEX "delegation_from_user_id_ends_at_idx" ON "delegation"("from_user_id", "ends_at");

-- CreateIndex
CREATE INDEX "absence_user_id_last_day_idx" ON "absence"("user_id", "last_day");

-- CreateIndex
CREATE INDEX "absence_last_day_idx" ON "absence"("last_day");

-- CreateIndex
CREATE INDEX "approval_decision_on_behalf_of_id_at_idx" ON "approval_decision"("on_behalf_of_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "break_glass_instance_id_key" ON "break_glass"("instance_id");

-- CreateIndex
CREATE INDEX "break_glass_purchase_order_id_requested_at_idx" ON "break_glass"("purchase_order_id", "requested_at" DESC);

-- CreateIndex
CREATE INDEX "purchase_order_supplier_id_submitted_at_idx" ON "purchase_order"("supplier_id", "submitted_at");

-- CreateIndex
CREATE INDEX "purchase_order_requester_id_submitted_at_idx" ON "purchase_order"("requester_id", "submitted_at");

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_instance" ADD CONSTRAINT "approval_instance_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_change" ADD CONSTRAINT "supplier_change_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_instance" ADD CONSTRAINT "approval_instance_supplier_change_id_fkey" FOREIGN KEY ("supplier_change_id") REFERENCES "supplier_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_instance" ADD CONSTRAINT "approval_instance_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "approval_policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_instance" ADD CONSTRAINT "approval_instance_change_order_id_fkey" FOREIGN KEY ("change_order_id") REFERENCES "change_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_instance" ADD CONSTRAINT "approval_instance_match_exception_id_fkey" FOREIGN KEY ("match_exception_id") REFERENCES "match_exception"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_backtest" ADD CONSTRAINT "policy_backtest_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "approval_policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_backtest_change" ADD CONSTRAINT "policy_backtest_change_backtest_id_fkey" FOREIGN KEY ("backtest_id") REFERENCES "policy_backtest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_step" ADD CONSTRAINT "approval_step_instance_id_fkey" FOREIGN KEY ("instance_id") REFERENCES "approval_instance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_decision" ADD CONSTRAINT "approval_decision_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "approval_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_instance_id_fkey" FOREIGN KEY ("instance_id") REFERENCES "approval_instance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "inbound_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_exception" ADD CONSTRAINT "match_exception_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "supplier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_order_line" ADD CONSTRAINT "purchase_order_line_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_revision" ADD CONSTRAINT "order_revision_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_order" ADD CONSTRAINT "change_order_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_proposal" ADD CONSTRAINT "supplier_proposal_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "purchase_order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goods_return" ADD CONSTRAINT "goods_return_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_limit" ADD CONSTRAINT "approval_limit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "app_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the schema language cannot say ----------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE purchase_order_number;

/* A moment as the API writes it. */
CREATE FUNCTION iso(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

CREATE INDEX purchase_order_search ON purchase_order USING gin (search_text gin_trgm_ops);
CREATE INDEX supplier_search ON supplier USING gin (search_text gin_trgm_ops);
CREATE INDEX purchase_order_shared ON purchase_order (created_at DESC, id DESC) WHERE first_submitted_at IS NOT NULL;
CREATE UNIQUE INDEX approval_limit_of_user ON approval_limit (user_id, coalesce(window_days, 0)) WHERE user_id IS NOT NULL;
CREATE UNIQUE INDEX approval_limit_of_role ON approval_limit (role, coalesce(window_days, 0)) WHERE role IS NOT NULL;
CREATE INDEX approval_step_open ON approval_step USING gin (approver_keys) WHERE state = 'OPEN';
CREATE INDEX approval_step_waiting ON approval_step (opened_at, id) WHERE state = 'OPEN';
CREATE INDEX approval_step_remind ON approval_step (remind_at) WHERE state = 'OPEN' AND remind_at IS NOT NULL;
CREATE INDEX approval_step_overdue ON approval_step (due_at) WHERE state = 'OPEN' AND escalated_at IS NULL;
CREATE INDEX approval_step_ended ON approval_step (ended_at) WHERE state = 'DONE';
CREATE UNIQUE INDEX approval_policy_active ON approval_policy (document_type) WHERE status = 'ACTIVE';
CREATE INDEX approval_instance_stuck ON approval_instance (created_at, id) WHERE state = 'OPEN' AND flags @> '[{"code": "NOBODY_CAN_SIGN"}]';
CREATE UNIQUE INDEX approval_instance_open ON approval_instance (purchase_order_id) WHERE state = 'OPEN' AND match_exception_id IS NULL;
CREATE UNIQUE INDEX approval_instance_open_exception ON approval_instance (match_exception_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX approval_instance_open_supplier_change ON approval_instance (supplier_change_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX supplier_change_open ON supplier_change (supplier_id) WHERE status = 'PENDING_APPROVAL';
CREATE UNIQUE INDEX change_order_open ON change_order (purchase_order_id) WHERE status IN ('PENDING_APPROVAL', 'CHANGES_REQUESTED');
CREATE UNIQUE INDEX supplier_proposal_open ON supplier_proposal (purchase_order_id) WHERE status = 'OPEN';
CREATE INDEX webhook_queue_due ON webhook_queue (endpoint_id, next_at, id) WHERE state = 'pending';
CREATE INDEX webhook_queue_manual ON webhook_queue (endpoint_id, next_at, id) WHERE state = 'pending' AND manual;
CREATE INDEX webhook_queue_paused ON webhook_queue (endpoint_id, id) WHERE state = 'paused';
CREATE INDEX webhook_queue_delivering ON webhook_queue (endpoint_id) WHERE state = 'delivering';
CREATE INDEX webhook_queue_order ON webhook_queue (endpoint_id, purchase_order_id, sequence) WHERE state <> 'failed';
CREATE INDEX webhook_queue_failed ON webhook_queue (endpoint_id, created_at DESC, id DESC) WHERE state = 'failed';
CREATE INDEX webhook_queue_recoverable ON webhook_queue (endpoint_id, created_at, id) WHERE state = 'failed' OR (state IN ('pending', 'paused') AND tries > 0);
CREATE UNIQUE INDEX webhook_recovery_running ON webhook_recovery (endpoint_id) WHERE state = 'running';
CREATE INDEX webhook_event_unhandled ON webhook_event (at) WHERE NOT handled;
CREATE INDEX match_exception_open ON match_exception (invoice_id) WHERE state = 'OPEN';
CREATE INDEX inbound_message_due ON inbound_message (next_at, id) WHERE state = 'received';
CREATE UNIQUE INDEX inbound_message_business_key ON inbound_message (source_id, business_key) WHERE state = 'processed';
CREATE INDEX mail_due ON mail (urgent DESC, next_at) WHERE state = 'pending';
CREATE INDEX order_revision_of_changes ON order_revision (created_at DESC, id DESC) WHERE revision > 1;
CREATE INDEX app_user_roles ON app_user USING gin (roles);

ALTER TABLE settings ADD CONSTRAINT settings_one_row CHECK (id = 1);
ALTER TABLE purchase_order_line ADD CONSTRAINT purchase_order_line_quantity CHECK (quantity > 0);
ALTER TABLE purchase_order_line ADD CONSTRAINT purchase_order_line_gross CHECK (
  cancelled_quantity >= 0 AND shipped_quantity >= 0 AND received_quantity >= 0 AND rejected_quantity >= 0
  AND returned_quantity >= 0 AND invoiced_quantity >= 0 AND credited_quantity >= 0 AND cancelled_quantity <= quantity);
ALTER TABLE approval_instance ADD CONSTRAINT approval_instance_document CHECK ((document_type = 'CHANGE_ORDER') = (change_order_id IS NOT NULL));
-- Exactly one thing is signed, and only an order is always routed by a policy.
ALTER TABLE approval_instance ADD CONSTRAINT approval_instance_subject CHECK (num_nonnulls(purchase_order_id, supplier_change_id) = 1);
ALTER TABLE approval_instance ADD CONSTRAINT approval_instance_supplier CHECK ((document_type = 'SUPPLIER_CHANGE') = (supplier_change_id IS NOT NULL));
ALTER TABLE approval_instance ADD CONSTRAINT approval_instance_policy CHECK (policy_id IS NOT NULL OR document_type NOT IN ('PO', 'CHANGE_ORDER'));
ALTER TABLE approval_instance ADD CONSTRAINT approval_instance_exception_document CHECK ((document_type = 'MATCH_EXCEPTION') = (match_exception_id IS NOT NULL));
ALTER TABLE app_user ADD CONSTRAINT app_user_person CHECK (person_id <> id);
ALTER TABLE app_user ADD CONSTRAINT app_user_supplier CHECK (
  (supplier_id IS NOT NULL) = ('SUPPLIER' = ANY (roles)) AND (supplier_id IS NULL OR cardinality(roles) = 1));

-- What was approved is what was ordered: the terms of an order change only while it is being drafted,
-- or together with its revision; its lines then only in the transaction in which a change order takes effect.

CREATE FUNCTION is_being_amended(order_id uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT EXISTS (SELECT FROM change_order c WHERE c.purchase_order_id = order_id AND c.status = 'APPROVED' AND c.xmin = pg_current_xact_id()::xid)
$$;

CREATE FUNCTION keep_order_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status NOT IN ('DRAFT', 'CHANGES_REQUESTED') AND NEW.revision = OLD.revision
     AND (OLD.supplier_id, OLD.currency, OLD.reference, OLD.payment_terms, OLD.ship_to, OLD.shipping_instructions, OLD.notes, OLD.freight, OLD.freight_tax_rate_percent, OLD.content_hash, OLD.total)
         IS DISTINCT FROM
         (NEW.supplier_id, NEW.currency, NEW.reference, NEW.payment_terms, NEW.ship_to, NEW.shipping_instructions, NEW.notes, NEW.freight, NEW.freight_tax_rate_percent, NEW.content_hash, NEW.total)
  THEN
    RAISE EXCEPTION 'the terms of purchase order % are frozen', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_order_terms BEFORE UPDATE ON purchase_order FOR EACH ROW EXECUTE FUNCTION keep_order_terms();

CREATE FUNCTION keep_line_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed JOIN purchase_order o ON o.id = changed.purchase_order_id WHERE o.status NOT IN ('DRAFT', 'CHANGES_REQUESTED') AND NOT is_being_amended(o.id)) THEN
    RAISE EXCEPTION 'the lines of this purchase order are frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_line_terms_insert AFTER INSERT ON purchase_order_line REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_line_terms();
CREATE TRIGGER keep_line_terms_delete AFTER DELETE ON purchase_order_line REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_line_terms();

CREATE FUNCTION keep_line_terms_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.line_number, OLD.kind, OLD.description, OLD.sku, OLD.category, OLD.quantity, OLD.unit, OLD.unit_price, OLD.discount_percent, OLD.tax_rate_percent, OLD.needed_by, OLD.cost_centre, OLD.net_amount)
     IS DISTINCT FROM
     (NEW.line_number, NEW.kind, NEW.description, NEW.sku, NEW.category, NEW.quantity, NEW.unit, NEW.unit_price, NEW.discount_percent, NEW.tax_rate_percent, NEW.needed_by, NEW.cost_centre, NEW.net_amount)
     AND EXISTS (SELECT FROM purchase_order o WHERE o.id = OLD.purchase_order_id AND o.status NOT IN ('DRAFT', 'CHANGES_REQUESTED'))
     AND NOT is_being_amended(OLD.purchase_order_id)
  THEN
    RAISE EXCEPTION 'the lines of this purchase order are frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_line_terms_update BEFORE UPDATE ON purchase_order_line FOR EACH ROW EXECUTE FUNCTION keep_line_terms_row();

-- The audit trail: append-only, a hash chain per stream, partitioned by month in a schema of its own.

CREATE SCHEMA audit_partitions;

CREATE FUNCTION audit_ensure_partitions(months integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  first_day date;
  name text;
BEGIN
  FOR step IN 0..least(months, 60) LOOP
    first_day := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step))::date;
    name := 'audit_event_' || to_char(first_day, 'YYYY_MM');
    IF to_regclass('audit_partitions.' || name) IS NULL
       AND NOT EXISTS (SELECT FROM audit_partitions.audit_event_other e WHERE e.at >= first_day::timestamp AT TIME ZONE 'UTC' AND e.at < (first_day + interval '1 month') AT TIME ZONE 'UTC')
    THEN
      EXECUTE format('CREATE TABLE audit_partitions.%I PARTITION OF public.audit_event FOR VALUES FROM (%L) TO (%L)',
        name, first_day::timestamp AT TIME ZONE 'UTC', (first_day + interval '1 month')::timestamp AT TIME ZONE 'UTC');
    END IF;
  END LOOP;
END $$;

CREATE TABLE audit_partitions.audit_event_other PARTITION OF audit_event DEFAULT;

SELECT audit_ensure_partitions(24);

-- What was told and tried: partitioned by day, so that forgetting is dropping a table.

CREATE SCHEMA webhook_partitions;
CREATE TABLE webhook_partitions.webhook_event_other PARTITION OF webhook_event DEFAULT;
CREATE TABLE webhook_partitions.webhook_attempt_other PARTITION OF webhook_attempt DEFAULT;

CREATE FUNCTION webhook_ensure_partitions(days integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
  parent text;
  first_hour timestamptz;
  name text;
  taken boolean;
BEGIN
  FOREACH parent IN ARRAY ARRAY['webhook_event', 'webhook_attempt'] LOOP
    FOR step IN 0..least(days, 60) LOOP
      first_hour := (date_trunc('day', now() AT TIME ZONE 'UTC') + make_interval(days => step)) AT TIME ZONE 'UTC';
      name := parent || to_char(first_hour AT TIME ZONE 'UTC', '_YYYY_MM_DD');
      CONTINUE WHEN to_regclass('webhook_partitions.' || name) IS NOT NULL;
      EXECUTE format('SELECT EXISTS (SELECT FROM webhook_partitions.%I WHERE at >= %L AND at < %L)',
        parent || '_other', first_hour, first_hour + interval '24 hours') INTO taken;
      CONTINUE WHEN taken;
      EXECUTE format('CREATE TABLE webhook_partitions.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
        name, parent, first_hour, first_hour + interval '24 hours');
    END LOOP;
  END LOOP;
END $$;

SELECT webhook_ensure_partitions(7);

/* Is an event still to be sent to somebody, or to be made mails of? */
CREATE FUNCTION webhook_is_open(event_id text, handled boolean) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT NOT webhook_is_open.handled OR EXISTS (
    SELECT FROM public.webhook_delivery d JOIN public.webhook_queue q USING (id) WHERE d.event_id = webhook_is_open.event_id AND q.state <> 'failed')
$$;

/* Drops the earliest day that is older than wanted, and says which; what is still to be sent or handled of it is kept. Null: there is none. */
CREATE FUNCTION webhook_drop_day(event_days integer, attempt_days integer) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET lock_timeout = '2s' SET "TimeZone" = 'UTC' AS $$
DECLARE
  old record;
  kept text[];
BEGIN
  FOR old IN
    SELECT part.relname AS name, parent.relname = 'webhook_event' AS is_event FROM pg_inherits
    JOIN pg_class part ON part.oid = inhrelid JOIN pg_class parent ON parent.oid = inhparent
    WHERE parent.oid IN ('public.webhook_event'::regclass, 'public.webhook_attempt'::regclass) AND part.relname ~ '_\d{4}_\d\d_\d\d$'
      AND to_date(right(part.relname, 10), 'YYYY_MM_DD') < current_date - greatest(1, CASE WHEN parent.relname = 'webhook_event' THEN event_days ELSE attempt_days END)
    ORDER BY right(part.relname, 10), part.relname
  LOOP
    IF NOT old.is_event THEN
      EXECUTE format('DROP TABLE webhook_partitions.%I', old.name);
      RETURN old.name;
    END IF;
    EXECUTE format('SELECT array_agg(id) FROM (SELECT id FROM webhook_partitions.%I e WHERE public.webhook_is_open(e.id, e.handled) LIMIT 10001) AS kept', old.name) INTO kept;
    -- So many are not moved while everybody waits: the day stays whole until they are sent.
    CONTINUE WHEN cardinality(kept) > 10000;
    EXECUTE format('ALTER TABLE public.webhook_event DETACH PARTITION webhook_partitions.%I', old.name);
    EXECUTE format('INSERT INTO public.webhook_event SELECT * FROM webhook_partitions.%I WHERE id = ANY ($1)', old.name) USING kept;
    EXECUTE format('DROP TABLE webhook_partitions.%I', old.name);
    RETURN old.name;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.audit_stream AS chain (stream, sequence, head) VALUES (NEW.stream, 1, ''::bytea)
    ON CONFLICT (stream) DO UPDATE SET sequence = chain.sequence + 1
    RETURNING chain.sequence, chain.head INTO NEW.sequence, NEW.previous_hash;
  NEW.epoch := coalesce((SELECT seal.epoch FROM public.audit_seal seal ORDER BY seal.number DESC LIMIT 1), 1);
  NEW.txid := (pg_current_xact_id()::text)::bigint;
  NEW.record := json_build_object(
    'id', NEW.id, 'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'stream', NEW.stream, 'sequence', NEW.sequence, 'action', NEW.action,
    'actor', json_build_object('type', NEW.actor_type, 'id', NEW.actor_id, 'apiKeyId', NEW.api_key_id, 'onBehalfOf', NEW.on_behalf_of_id),
    'entity', json_build_object('type', NEW.entity_type, 'id', NEW.entity_id, 'number', NEW.entity_number),
    'changes', NEW.changes, 'reason', NEW.reason, 'requestId', NEW.request_id, 'ip', NEW.ip)::text;
  NEW.hash := sha256(NEW.previous_hash || convert_to(NEW.record, 'UTF8'));
  UPDATE public.audit_stream SET head = NEW.hash WHERE stream = NEW.stream;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON movement FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_decision FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_revision FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- Who may do what in the database. Web and worker log in as `runtime`, the sealer as `seal`; called after every migration.

CREATE FUNCTION countersign_grants(runtime name, seal name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I, %I', runtime, seal);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', runtime);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', runtime);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON audit_stream, audit_seal, _prisma_migrations FROM %I', runtime);
  EXECUTE format('REVOKE UPDATE, DELETE ON movement, approval_decision, order_revision FROM %I', runtime);
  -- Of an audit event it says what happened; time, place in the chain, proven bytes and hash are the database's.
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON audit_event FROM %I', runtime);
  EXECUTE format('GRANT INSERT (id, stream, action, actor_type, actor_id, api_key_id, on_behalf_of_id, entity_type, entity_id, entity_number, changes, reason, request_id, ip) ON audit_event TO %I', runtime);
  EXECUTE format('GRANT SELECT ON audit_event, audit_stream, audit_seal TO %I', seal);
  EXECUTE format('GRANT INSERT ON audit_seal TO %I', seal);
  REVOKE EXECUTE ON FUNCTION audit_ensure_partitions(integer) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION audit_ensure_partitions(integer) TO %I', runtime);
  REVOKE EXECUTE ON FUNCTION webhook_ensure_partitions(integer), webhook_drop_day(integer, integer) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION webhook_ensure_partitions(integer), webhook_drop_day(integer, integer) TO %I', runtime);
END $$;

-- What every new installation has.

INSERT INTO settings (company_name) VALUES ('My company');
INSERT INTO cost_centre (id, code, name) VALUES ('01935000-0000-7000-8000-000000000001', 'GENERAL', 'General');
INSERT INTO approval_policy (id, document_type, name, version, status, activated_at, rules) VALUES (
  '01935000-0000-7000-8000-000000000002', 'PO', 'Standard', 1, 'ACTIVE', now(),
  '[{"when": {"fact": "total", "lte": "10000.00"}, "then": [{"steps": [{"approvers": [{"role": "APPROVER"}], "mode": "ANY"}]}]},
    {"when": {"all": []}, "then": [{"steps": [{"approvers": [{"role": "APPROVER"}], "mode": "ANY"}]}, {"steps": [{"approvers": [{"role": "FINANCE"}], "mode": "ANY"}]}]}]');
