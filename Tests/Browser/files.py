"""What in files that are taken away would act: in pictures, calendars, translations, papers."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

ALIVE = {"script", "foreignObject", "iframe", "object", "embed", "handler", "audio", "video",
         "animate", "set", "animateTransform", "animateMotion"}
# Names of what a translation is made of, in XLIFF 2 and its metadata.
TRANSLATED = {"xliff", "file", "group", "unit", "segment", "source", "target", "notes", "note",
              "metadata", "metaGroup", "meta", "ignorable"}
# What a line of our calendars begins with; nothing that rings, attaches or invites.
DATED = {"BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "UID",
         "DTSTAMP", "DTSTART", "DTEND", "DUE", "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES",
         "URL", "STATUS", "TRANSP", "SEQUENCE", "LAST-MODIFIED", "REFRESH-INTERVAL",
         "X-PUBLISHED-TTL", "RELATED-TO", "COMPLETED"}
COMPONENTS = {"VCALENDAR", "VEVENT", "VTODO"}
ACTIONS = re.compile(rb"/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|RichMedia|"
                     rb"EmbeddedFiles|GoToR)\b")
# Fields of Word that only count, name pages and point within the document.
FIELDS = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SEQ (?:Table|Figure|\w+)|REF|PAGEREF|TOC|"
                    r"STYLEREF|HYPERLINK \\l)\b[^\"]*(?:\"[\w\-\s,;.()]*\"[^\"]*)*\Z")
INSTRUCTION = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}instrText"


def faults(kind: str, body: bytes, origin: str) -> Iterator[str]:
    """What would act in a file of a media type; one sentence if nothing is known of the type."""
    known = {"image/svg+xml": picture, "application/xliff+xml": translation,
             "text/calendar": calendar, "application/pdf": printed,
             "application/vnd.openxmlformats-officedocument.wordprocessingml.document": word}
    looked = known.get(kind.partition(";")[0].strip())
    if looked:
        yield from looked(body, origin)
    elif b"__executed" in body:
        yield f"{kind} with what was typed"


def tree(body: bytes) -> ElementTree.Element | None:
    """A file as XML that declares nothing; `None` where it is not."""
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body or b"<?xml-stylesheet" in body:
        return None
    try:
        return ElementTree.fromstring(body)
    except ElementTree.ParseError:
        return None


def local(name: str) -> str:
    return name.rpartition("}")[2]


def picture(body: bytes, origin: str) -> Iterator[str]:
    root = tree(body)
    if root is None:
        yield "picture that is no XML or declares something"
        return
    for element in root.iter():
        if local(element.tag) in ALIVE:
            yield f"element {local(element.tag)} in a picture"
        for name, value in element.attrib.items():
            if local(name).lower().startswith("on"):
                yield f"attribute {local(name)} in a picture"
            if local(name) in ("href", "src") and not within(value, origin):
                yield f"address elsewhere in a picture: {value[:40]}"
            if local(name) == "style" or re.search(r"url\((?!#)", value) and local(name) in (
                    "fill", "stroke", "filter", "mask", "clip-path"):
                yield f"style in a picture: {value[:40]}"
        if local(element.tag) == "style" and re.search(r"@import|url\((?!#)", element.text or ""):
            yield "style of a picture that asks elsewhere"


def within(address: str, origin: str) -> bool:
    """Whether an address stays on the site."""
    return bool(re.match(r"#|/(?![/\\])|\?", address)) or address.startswith(origin + "/")


def translation(body: bytes, _: str) -> Iterator[str]:
    root = tree(body)
    if root is None:
        yield "translation that is no XML or declares something"
        return
    yield from (f"element {local(one.tag)} in a translation" for one in root.iter()
                if local(one.tag) not in TRANSLATED)


def calendar(body: bytes, _: str) -> Iterator[str]:
    """No line of what was typed is a line of its own, and nothing rings or attaches."""
    text = body.decode("utf-8", "replace")
    if re.search(r"(?<!\r)\n|\r(?!\n)", text):
        yield "line end in a calendar that is no CRLF"
    for line in text.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n"):
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        if line and name not in DATED:
            yield f"line {name[:30]!r} in a calendar"
        if name in ("BEGIN", "END") and value not in COMPONENTS:
            yield f"{name} {value[:30]!r} in a calendar"


def printed(body: bytes, _: str) -> Iterator[str]:
    parts = [body]
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", body, re.S):
        try:
            parts.append(zlib.decompress(found.group(1)))
        except zlib.error:
            continue
    for part in parts:
        yield from (f"{found.group().decode()} in a PDF" for found in ACTIONS.finditer(part))
        yield from (f"address {found.group(1)[:40]!r} in a PDF"
                    for found in re.finditer(rb"/URI\s*\(([^)]*)\)", part)
                    if not found.group(1).startswith((b"http://", b"https://", b"mailto:")))


def word(body: bytes, _: str) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels")):
                yield f"part {name[:40]!r} in a Word document"
                continue
            root = tree(archive.read(name))
            if root is None:
                yield f"part {name} of a Word document that is no XML or declares something"
                continue
            yield from (f"field {one.text!r} in a Word document" for one in root.iter(INSTRUCTION)
                        if not FIELDS.match(one.text or ""))
            if name.endswith(".rels"):
                yield from (f"relation to {one.get('Target', '')[:40]!r} in a Word document"
                            for one in root if one.get("TargetMode") == "External"
                            and not re.match(r"https?://|mailto:", one.get("Target", "")))
