import { Card } from "#components/ui/card";
import { Link } from "#components/ui/link";

interface AreaListProps {
  readonly areas: readonly { readonly href: string; readonly title: string; readonly about: string }[];
}

/** Where to go from here, each with a sentence. */
export function AreaList({ areas }: AreaListProps) {
  return (
    <Card>
      <ul>
        {areas.map(({ href, title, about }) => (
          <li key={href} className="relative border-b border-line px-3.5 py-3 last:border-b-0 hover:bg-hover">
            <Link href={href} className="font-medium after:absolute after:inset-0 hover:underline">
              {title}
            </Link>
            <p className="text-sm text-ink-3">{about}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
