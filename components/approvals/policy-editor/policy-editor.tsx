"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import type { PolicyChoices } from "#lib/approvals/policy-choices";
import { factsOf } from "#lib/approvals/facts-of";
import { type DocumentType, documentTypes, type Rule } from "#lib/approvals/policy";
import { ActionBar } from "../../ui/action-bar.tsx";
import { announce } from "../../ui/announce.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { FormContext } from "../../ui/form-context.tsx";
import { controlId } from "../../ui/form-errors.ts";
import { Input, Select } from "../../ui/input.tsx";
import { Note } from "../../ui/note.tsx";
import { documentWords } from "../document-words.ts";
import { type Known, type Problem, savePolicy } from "./api.ts";
import { ChoicesContext } from "./choices.ts";
import { ValueLists } from "./compared-fields.tsx";
import { draftsOf } from "./from-rules.ts";
import { movedTo, replaced, without } from "./list.ts";
import { firstFact, newGroup, newRule, type PolicyDraft, type RuleDraft } from "./model.ts";
import { RuleCard } from "./rule-card.tsx";
import { Spot } from "./spot.tsx";
import { rulesOf } from "./to-rules.ts";

export interface PolicyEditorProps {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly documentType: DocumentType;
  /** The draft that is edited; null for a new one. */
  readonly known: Known | null;
  readonly choices: PolicyChoices;
  /** What the ids in the rules are called, also of those who left. */
  readonly names: Readonly<Record<string, string>>;
}

/** A policy on one page, rule by rule: each is read as a sentence while it is written. Saved when somebody says so. */
export function PolicyEditor({ name, rules, documentType: given, known, choices, names }: PolicyEditorProps) {
  const router = useRouter();
  const prefix = useId();
  const [draft, setDraft] = useState<PolicyDraft>(() => ({ name, rules: draftsOf(rules) }));
  const [documentType, setDocumentType] = useState(given);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [key] = useState(() => Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join("-"));
  const errors = problem?.errors ?? [];
  const people = Object.fromEntries([...choices.people, ...choices.groups].map((each) => [each.id, each.name]));
  const glossary = { currency: choices.currency, names: { ...names, ...people } };

  const facts = factsOf(documentType);

  const put = (changed: readonly RuleDraft[]) => setDraft((before) => ({ ...before, rules: changed }));
  const add = (rule: RuleDraft, at: number) => {
    put([...draft.rules.slice(0, at), rule, ...draft.rules.slice(at)]);
    const first = rule.when.parts.length > 0 ? `rules.${at}.when.fact` : `rules.${at}.then.0.steps.0.approvers.0`;
    requestAnimationFrame(() => document.getElementById(controlId(prefix, first))?.focus());
  };
  const catchesAll = draft.rules.at(-1)?.when.parts.length === 0 && draft.rules.at(-1)?.when.joint === "all";

  async function save() {
    if (isSaving) return;
    setSaving(true);
    const answer = await savePolicy({ name: draft.name, documentType, rules: rulesOf(draft) }, known, key);
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    announce("Draft saved");
    router.push(`/settings/approvals/${answer.id}` as Parameters<typeof router.push>[0]);
    router.refresh();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Policy" className="grid gap-4">
      <ChoicesContext value={{ choices, glossary, facts }}>
        <FormContext value={{ prefix, errors }}>
          {problem && errors.length > 0 && <ErrorSummary errors={errors} prefix={prefix} />}
          {problem && errors.length === 0 && (
            <Note tone="bad" role="alert">
              {problem.because}
            </Note>
          )}
          <Card padded className="max-w-2xl">
            <Field name="name" label="Name" hint="People read it on every order: “Spend 2027”." required>
              <Input
                autoComplete="off"
                value={draft.name}
                onChange={({ target }) => setDraft((before) => ({ ...before, name: target.value }))}
              />
            </Field>
            {!known && (
              <Field name="documentType" label="For" className="mt-3 grid w-56 gap-[3px]">
                <Select
                  value={documentType}
                  options={documentTypes.map((type) => ({ value: type, label: documentWords[type] }))}
                  onChange={({ target }) => setDocumentType(target.value as DocumentType)}
                />
              </Field>
            )}
          </Card>
          <Spot path="rules" />
          <ol className="grid gap-4">
            {draft.rules.map((rule, index) => (
              <RuleCard
                key={rule.key}
                index={index}
                count={draft.rules.length}
                rule={rule}
                onChange={(changed) => put(replaced(draft.rules, index, changed))}
                onMove={(from, to) => put(movedTo(draft.rules, from, to))}
                onRemove={() => put(without(draft.rules, index))}
              />
            ))}
          </ol>
          <p className="flex flex-wrap gap-2">
            <Button
              onClick={() =>
                add(
                  newRule({ when: newGroup([firstFact(facts)], "all", true) }),
                  draft.rules.length - (catchesAll ? 1 : 0),
                )
              }
            >
              Add rule
            </Button>
            {!catchesAll && (
              <Button kind="quiet" onClick={() => add(newRule({ when: newGroup() }), draft.rules.length)}>
                Add rule for everything else
              </Button>
            )}
          </p>
          <ValueLists />
          <ActionBar>
            <Button type="submit" kind="primary" pending={isSaving}>
              {isSaving ? "Saving…" : "Save draft"}
            </Button>
            <LinkButton href={known ? `/settings/approvals/${known.id}` : "/settings/approvals"}>Cancel</LinkButton>
          </ActionBar>
        </FormContext>
      </ChoicesContext>
    </form>
  );
}
