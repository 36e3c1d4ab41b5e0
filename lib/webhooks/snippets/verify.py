import base64
import hashlib
import hmac
import json
import time


def verify(secret: str, headers: dict, body: bytes) -> dict:
    """The event in a request of Countersign; raises ValueError for any other request.

    `headers` have names in small letters; `body` is the raw bytes, before anything has parsed them.
    """
    message_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    signatures = headers.get("webhook-signature", "")
    if not (message_id and timestamp and signatures):
        raise ValueError("This request is not signed.")
    if abs(time.time() - int(timestamp)) > 300:
        raise ValueError("This request is not of now.")

    key = base64.b64decode(secret[len("whsec_") :])
    signed = f"{message_id}.{timestamp}.".encode() + body
    expected = b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    if not any(hmac.compare_digest(expected, given.encode()) for given in signatures.split(" ")):
        raise ValueError("This request is signed with another secret, or was changed.")

    return json.loads(body)  # An id that you have seen before is the same event again: answer 200 and skip it.
