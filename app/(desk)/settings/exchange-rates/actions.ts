"use server";

import { action } from "#app/_server/action";
import { addExchangeRate } from "#lib/company/commands/add-exchange-rate";

export const add = action(addExchangeRate);
