import { openApi } from "#app/_server/openapi/document";
import { paths } from "../../api/v1/paths.ts";
import { areasOf } from "./describe.ts";

const document = openApi(paths);

/** What holds for every request, a paragraph each. */
export const introduction: readonly string[] = document.info.description.split("\n\n");
export const areas = areasOf(document);
