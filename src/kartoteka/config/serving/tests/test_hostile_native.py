"""What the server answers by itself, asked by rude programs: any id, any header, any name of a file; never a 500."""

import io
import string
from collections import Counter
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kartoteka.config.serving.testing import Running
from kartoteka.files.models import File
from kartoteka.people.testing import TOKEN_SECRET, Firm, make_token

BOUNDARY = "kartoteka-test"
SECRET = "secret-of-anna-that-opens-all-she-may"
NAMES = (
    '"><img src=x onerror=alert(1)>.txt', "<script>alert(1)</script>.html", "a\r\nSet-Cookie: x=1\r\n\r\n<b>.txt",
    "\u202egpj.exe", "x" * 300 + ".txt", "'; drop table files_file; --.txt", "Größe Счёт 名前.pdf", "%0d%0aX: 1",
    "a;filename=b.html", "con.txt", "…", "{{7*7}}.txt",
)  # fmt: skip
PRINTABLE = st.text(string.digits + string.ascii_letters + string.punctuation + " éß", max_size=40).map(str.strip)
NUMBERS = st.one_of(st.integers(), st.sampled_from([0, -1, 2**31, 2**63 - 1, 2**63, 10**30])).map(str)
IDS = st.one_of(
    NUMBERS, st.sampled_from(["1", "2", "٣", "1.0", "1e3", "0x1", "%00", "..%2f..", "1;2", " 1"]), PRINTABLE
)
RANGES = st.one_of(
    st.tuples(NUMBERS, NUMBERS).map(lambda pair: f"bytes={pair[0]}-{pair[1]}"),
    st.sampled_from(["bytes=-", "bytes=0-", "bytes=-0", "bytes=5-2", "bytes=0-0,2-3", "bytes=-99999999999999999999",
                     "bytes", "items=0-1", "bytes=" + "0-1," * 500]),
    PRINTABLE,
)  # fmt: skip
HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "Range": RANGES,
        "If-None-Match": st.one_of(PRINTABLE, st.sampled_from(["*", 'W/"x"', '"' * 50])),
        "If-Modified-Since": st.one_of(PRINTABLE, st.sampled_from(["0", "Thu, 99 Foo 99999 99:99:99 GMT"])),
        "If-Range": PRINTABLE,
        "Last-Event-ID": st.one_of(PRINTABLE, NUMBERS),
        "Accept": PRINTABLE,
        "X-Request-ID": PRINTABLE,
        "Cookie": PRINTABLE,
        "Accept-Language": PRINTABLE,
        "Origin": PRINTABLE,
    },
)
QUERIES = st.dictionaries(st.sampled_from(["size", "token", "x", "since", "size[]"]), st.one_of(NUMBERS, PRINTABLE))
METHODS = st.integers(0, 11).map(lambda drawn: ("HEAD", "POST", "PUT", "DELETE")[drawn] if drawn < 4 else "GET")

LENGTH = 5_000
PLACES = st.integers(0, LENGTH - 1)
# What a well-meaning program asks of a file that it may read, with whatever else it may send beside.
REAL_RANGES = st.one_of(
    st.tuples(PLACES, PLACES).map(lambda pair: f"bytes={min(pair)}-{max(pair)}"),
    PLACES.map(lambda place: f"bytes={place}-"),
    PLACES.map(lambda place: f"bytes=-{place + 1}"),
    PLACES.map(lambda place: f"bytes={place}-{place + 2 * LENGTH}"),
)
REAL_HEADERS = st.tuples(HEADERS, st.one_of(st.none(), REAL_RANGES)).map(
    lambda drawn: {name: text for name, text in (drawn[0] | {"Range": drawn[1]}).items() if text is not None}
)
REAL_SIZES = st.one_of(st.just({}), st.integers(1, 4096).map(lambda size: {"size": str(size)}))


@pytest.fixture(scope="module")
def anna(server: Running, firm: Firm) -> httpx.Client:
    make_token(firm.user("anna"), SECRET)
    return server.client(SECRET)


def upload(client: httpx.Client, name: str, content: bytes = b"hello") -> httpx.Response:
    name = name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")  # as browsers write them
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    return client.post("/api/v1/files", content=head + content + f"\r\n--{BOUNDARY}--\r\n".encode(), headers=headers)


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (900, 600), "red").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_s31_a_hostile_name_of_a_file_is_text_and_one_header(anna: httpx.Client, name: str) -> None:
    made = upload(anna, name)
    if made.status_code == 400:
        return
    assert made.status_code == 201, made.content
    stored = File.objects.get(pk=made.json()["id"])
    assert stored.name.isprintable()
    assert len(stored.name) <= 200
    got = anna.get(f"/api/v1/files/{stored.pk}")
    assert (got.status_code, got.content) == (200, b"hello")
    assert "set-cookie" not in got.headers
    shown = got.headers["content-disposition"]
    assert shown.startswith('attachment; filename="')
    assert shown.isascii()
    assert shown.count('"') == 2
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in got.headers["content-security-policy"]


def test_s68_no_request_to_a_file_or_the_stream_is_a_500(anna: httpx.Client, server: Running) -> None:
    text = str(upload(anna, "real.txt", bytes(LENGTH)).json()["id"])
    drawn = str(upload(anna, "real.png", picture()).json()["id"])
    statuses: Counter[int] = Counter()
    clients = {"anna": anna, "tok": server.client(TOKEN_SECRET), "vera": server.client()}
    gets = st.sampled_from(("GET", "GET", "HEAD"))
    whole = st.tuples(st.just("anna"), gets, st.just(text), REAL_HEADERS, st.just({}))
    small = st.tuples(st.just("anna"), gets, st.just(drawn), REAL_HEADERS, REAL_SIZES)
    rude = st.tuples(st.sampled_from(sorted(clients)), METHODS, st.one_of(st.just(text), IDS), HEADERS, QUERIES)

    def ask(asked: tuple[str, str, str, dict[str, str], dict[str, str]]) -> None:
        who, method, number, headers, query = asked
        address = f"/api/v1/files/{quote(number, safe='%.;')}"
        sent = {name: text.encode("latin-1", "replace") for name, text in headers.items()}
        answer = clients[who].request(method, address, headers=sent, params=query)
        statuses[answer.status_code] += 1
        assert answer.status_code < 500, (who, method, number, headers, query, answer.text)

    often = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    for requests in (st.one_of(whole, small), rude):
        often(given(requests)(ask))()
    print(f"{sum(statuses.values())} requests to files: {dict(statuses)}")
    assert statuses[200] + statuses[206] > sum(statuses.values()) // 3
    assert min(statuses[200], statuses[206]) > 10


def test_s68_no_opening_of_the_stream_is_a_500(anna: httpx.Client, server: Running) -> None:
    statuses: Counter[int] = Counter()
    clients = {"anna": anna, "vera": server.client()}

    @settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.sampled_from(sorted(clients)), METHODS, HEADERS, st.one_of(st.just({}), QUERIES))
    def ask(who: str, method: str, headers: dict[str, str], query: dict[str, str]) -> None:
        sent = {name: text.encode("latin-1", "replace") for name, text in headers.items()}
        with clients[who].stream(method, "/api/v1/events", headers=sent, params=query) as answer:
            statuses[answer.status_code] += 1
            assert answer.status_code < 500, (who, method, headers, query)

    ask()
    print(f"{sum(statuses.values())} requests to the stream: {dict(statuses)}")
    assert statuses[200] > 0
