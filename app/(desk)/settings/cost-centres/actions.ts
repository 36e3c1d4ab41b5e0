"use server";

import { action } from "#app/_server/action";
import { createCostCentre } from "#lib/company/commands/create-cost-centre";
import { editCostCentre } from "#lib/company/commands/edit-cost-centre";

export const create = action(createCostCentre, { redirectTo: () => "/settings/cost-centres" });
export const edit = action(editCostCentre, { redirectTo: () => "/settings/cost-centres" });
