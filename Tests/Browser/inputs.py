"""What hostile people type: one text with every known trick, marked by where it was put in."""

import re

from client import Answer, Client, Form, read_page

MARK = "zq{:03d}zq"
STARTS = ["=", "+", "-", "@", "\t=", "\r="]
TRICKS = (
    "cmd|' /C calc'!A0 {mark} \"'`><script>window.__executed=1</script>"
    "<img src=x onerror=window.__executed=1><svg/onload=window.__executed=1>"
    "<a href=\"javascript:window.__executed=1\">x</a><form action=//evil.example><input name=x>"
    "<style>*{{background:url(//evil.example/x)}}</style><meta http-equiv=refresh content=0>"
    "<iframe srcdoc=x></iframe><base href=//evil.example></textarea></title></select></option>"
    "</script>--><![CDATA[ ]]> &lt;b&gt; &#60;i&#62; %3Cscript%3E \\u003cscript\\u003e {{{{7*7}}}} "
    "${{7*7}} <%=7*7%> \u202e\u2066 \u2028 \ufeff \x00 \x0b %00 \r\nX-Injected: 1\r\n\r\n<b>x</b> "
    "%0d%0aX-Injected: 1")
# What a field must hold for a form to be taken, where it takes no free text.
PLAIN = {"code": "ZQ-{}", "login": "zq{}@example.org", "days": "9", "mandate": "WTSA-108-2024.op.4"}
PARENTS = {"elements": "G1", "units": "TSB", "posts": "TSB"}


class Inputs:
    """Fills forms in, and remembers which field got which mark."""

    def __init__(self):
        self.marks: dict[str, str] = {}
        self.taken: list[str] = []
        self.refused: list[str] = []
        self.answers: list[tuple[str, Answer]] = []

    def trick(self, place: str) -> str:
        """The text with all tricks, for a place that it names."""
        number = len(self.marks)
        mark = MARK.format(number)
        self.marks[mark] = place
        return STARTS[number % len(STARTS)] + TRICKS.format(mark=mark)

    def fill(self, client: Client, form: Form):
        """Sends a form with tricks in all fields, then in fewer and fewer until it is taken."""
        self.answers.append((form.action, client.post(form.action, [
            (name, value if name == "token" else self.trick(f"{form.action} {name}"))
            for name, value in form.values])))
        kept: set[str] = set()
        for _ in range(6):
            values = [(name, self.value(form, name, value, kept)) for name, value in form.values]
            files = [(name, self.trick(f"{form.action} {name}").replace('"', "").replace(
                "\r\n", " "), self.trick(name).encode()) for name in form.files if not kept]
            answer = client.post(form.action, values, files)
            self.answers.append((form.action, answer))
            if answer.status in (200, 303, 409):
                self.taken.append(f"{form.action} but for {sorted(kept)}")
                return
            wrong = self.wrong(form, answer) - kept
            if not wrong:
                break
            kept |= wrong
        self.refused.append(f"{form.action}: {answer.status} with {sorted(kept)}")

    def value(self, form: Form, name: str, value: str, kept: set[str]) -> str:
        """What stands in a field: a trick, or what it needs."""
        if name not in form.typed:
            return value
        if name not in kept:
            return self.trick(f"{form.action} {name}")
        section = form.action.split("/")[-2]
        plain = PARENTS.get(section, "") if name == "parent" else PLAIN.get(name, "")
        return value or plain.format(len(self.marks))

    def wrong(self, form: Form, answer: Answer) -> set[str]:
        """The fields that the answer calls wrong; else all that take no free text."""
        named = set(re.findall(r'id="([\w.]+)-error"', answer.text))
        named |= set(re.findall(r'class="problems".*?</div>', answer.text, re.S) and re.findall(
            r'href="#([\w.]+)"', answer.text))
        wrong = {name for name in form.typed if name in named or name.split(".")[0] in named}
        return wrong or {name for name in form.typed if not re.match(
            r"(name|why|reason|note|title|words|heading|chapeau|text)\b", name)}


def posted_forms(client: Client, path: str) -> list[Form]:
    """The forms of a page that change something, but for signing out and taking away accounts."""
    answer = client.get(path)
    if not answer.is_page:
        return []
    return [form for form in read_page(path, answer.text).forms if form.method == "post"
            and not re.search(r"/(sign-out|erase|disable|token-end|password|factor)$", form.action)
            and (form.typed or form.files)]
