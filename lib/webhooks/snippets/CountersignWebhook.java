import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public final class CountersignWebhook {
  /**
   * Throws unless the request is one of Countersign. Headers have names in small letters; the body is the raw bytes,
   * before anything has parsed them. An id that you have seen before is the same event again: answer 200 and skip it.
   */
  public static void verify(String secret, Map<String, String> headers, byte[] body) throws GeneralSecurityException {
    String id = headers.get("webhook-id");
    String timestamp = headers.get("webhook-timestamp");
    String signatures = headers.get("webhook-signature");
    if (id == null || timestamp == null || signatures == null) throw new SecurityException("This request is not signed.");
    if (!timestamp.matches("\\d{1,12}") || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) > 300)
      throw new SecurityException("This request is not of now.");

    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
    byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
    for (String given : signatures.split(" "))
      if (MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) return;
    throw new SecurityException("This request is signed with another secret, or was changed.");
  }
}
