"""Web archives and e-mails around pages."""

from __future__ import annotations

from email.message import EmailMessage


def archive(
    page: str, charset: str = "utf-8", encoding: str = "quoted-printable", declared: str | None = None
) -> bytes:
    """A page with a picture, as browsers save it."""
    whole = EmailMessage()
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = "https://www.example.org/notice.html"
    whole["Subject"] = "页面"
    whole.set_content(
        page.encode(charset),
        maintype="text",
        subtype="html",
        cte=encoding,
        params={"charset": declared or charset},
    )
    whole.add_related(b"GIF89a", maintype="image", subtype="gif", cid="<1@x>")
    return whole.as_bytes()


def mail(page: str | None, text: str | None, *attached: str) -> bytes:
    """An e-mail with the same in one or two forms, and files."""
    whole = EmailMessage()
    whole["Subject"] = "转发通知"
    whole["MIME-Version"] = "1.0"
    if text is not None:
        whole.set_content(text)
    if page is not None and text is not None:
        whole.add_alternative(page, subtype="html")
    elif page is not None:
        whole.set_content(page, subtype="html")
    for name in attached:
        whole.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename=name)
    return whole.as_bytes()


def nested(depth: int) -> bytes:
    """Parts in parts in parts."""
    heads = "".join(
        f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in reversed(range(depth))
    )
    ends = "".join(f"\n--b{i}--\n" for i in range(depth))
    return f"MIME-Version: 1.0\n{heads}Content-Type: text/plain; charset=utf-8\n\n第一条{ends}".encode()
