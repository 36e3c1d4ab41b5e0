import { health } from "#app/_server/health";

export const GET = health;
