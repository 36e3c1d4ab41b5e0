import { Link } from "#components/ui/link";
import { Note } from "#components/ui/note";

/** Mails that nobody got, because there is no mail server. `count`: up to 100. */
export function KeptMails({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const many = count >= 100 ? "100 mails or more are" : count === 1 ? "1 mail is" : `${count} mails are`;
  return (
    <Note tone="wait" title={`${many} kept here.`}>
      No mail server is set up, so nobody got them. Set SMTP_URL to send mails, or{" "}
      <Link href="/settings/mails?state=kept">read them here</Link>.
    </Note>
  );
}
