"""Goes to pages of each kind, and to all of certain records."""

import re

from client import Answer, Client, read_page

CODE = re.compile(r"(?<=/)(?=[^/]*[0-9A-Z%])[^/?]+")


def kind(path: str) -> str:
    """The address with its codes and values taken out; whatever is sorted is of one kind."""
    if "sort=" in path:
        return "sorted"
    head, _, query = path.partition("?")
    names = sorted(part.split("=")[0] for part in query.split("&")) if query else []
    return CODE.sub("*", head) + "?" + "&".join(name for name in names if len(name) < 12)


def crawl(client: Client, starts: list[str], most: int = 2, wanted: str = r"$^"):
    """Paths with their answers: so many of each kind, and all that match what is wanted."""
    seen: set[str] = set()
    count: dict[str, int] = {}
    todo = list(starts)
    while todo:
        path = todo.pop(0)
        if path in seen or not path.startswith("/"):
            continue
        seen.add(path)
        name = kind(path)
        if count.get(name, 0) >= most and not re.search(wanted, path):
            continue
        count[name] = count.get(name, 0) + 1
        answer: Answer = client.get(path)
        yield path, answer
        if answer.is_page:
            todo += [link.split("#")[0] for link in read_page(path, answer.text).links
                     if link.startswith(starts[0][:3])]
        elif answer.location:
            todo.append(answer.location)
