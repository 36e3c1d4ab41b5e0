import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const charOid = 18;
const textOid = 25;

/**
 * Prisma's driver, made able to read PostgreSQL's catalogue: its one-letter type "char" is refused by the driver,
 * and the schema engine wants it as a character (https://github.com/prisma/orm/issues/27403).
 */
export class CatalogueReader extends PrismaPg {
  readonly #letters: WeakMap<object, number[]>;

  constructor(connectionString: string) {
    const letters = new WeakMap<object, number[]>();
    super(readingPool(connectionString, letters), { disposeExternalPool: true });
    this.#letters = letters;
  }

  override async connect() {
    const adapter = await super.connect();
    const plain = adapter.queryRaw.bind(adapter);
    const queryRaw: typeof plain = async (query) => {
      const result = await plain(query);
      const letters = this.#letters.get(result.rows) ?? [];
      return {
        ...result,
        columnTypes: result.columnTypes.map((type, column) =>
          letters.includes(column) ? ColumnTypeEnum.Character : type,
        ),
      };
    };
    return Object.assign(adapter, { queryRaw });
  }
}

function readingPool(connectionString: string, letters: WeakMap<object, number[]>): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1, allowExitOnIdle: true });
  pool.on("error", () => undefined);
  const plain: (query: pg.QueryConfig) => Promise<pg.QueryResult> = pool.query.bind(pool);
  const query = async (asked: pg.QueryConfig) => {
    const result = await plain(asked);
    letters.set(
      result.rows,
      result.fields.flatMap((field, column) => (field.dataTypeID === charOid ? [column] : [])),
    );
    for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid;
    return result;
  };
  return Object.assign(pool, { query });
}
