const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const highestCount = 0xfff;

let lastTime = 0;
let count = 0;

/** A new UUID version 7: sorts by the time it was made and, within this process, strictly after the one before it. */
export function newId(): string {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    count = randomStart();
  } else if (count < highestCount) {
    count += 1;
  } else {
    lastTime += 1;
    count = randomStart();
  }
  const time = hex(lastTime, 12);
  const variantAndRandom = crypto.randomUUID().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count, 3)}-${variantAndRandom}`;
}

/** Can this be an id of ours? What is not cannot exist: it is answered as not found, and never reaches the database. */
export function isId(text: string): boolean {
  return shape.test(text);
}

/** Only the lower half of the counter, so that there is always room to count within one millisecond. */
function randomStart(): number {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return random & 0x7ff;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}
