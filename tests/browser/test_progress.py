"""What a teacher sees while a homework is being made."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

OpenPage = Callable[..., Page]

# Tells each state of the list of stages to the test, across the change of page at the end.
TELL = """
new MutationObserver(() => {
  const done = [...document.querySelectorAll(".steps li.done")].map((line) => line.innerText);
  if (done.length) tell(done);
}).observe(document, { childList: true, subtree: true });
"""


def test_the_stages_end_one_by_one_with_what_they_counted(open_page: OpenPage) -> None:
    page = open_page()
    told: list[list[str]] = []
    page.expose_function("tell", lambda done: told.append(done))
    page.add_init_script(TELL)
    with page.expect_request("**/jobs/*/events"):
        start(page)
    page.wait_for_url("**/homeworks/*")
    assert told[-1][0].startswith("Reading what you asked for")
    assert len({len(done) for done in told}) > 1
    assert all(" s" in line and "·" in line for line in told[-1])


def test_a_closed_tab_loses_nothing(open_page: OpenPage) -> None:
    page = open_page()
    start(page)
    page.wait_for_url("**/jobs/*", wait_until="commit")
    address = page.url
    page.close()
    again = page.context.new_page()
    again.goto(address)
    again.wait_for_url("**/homeworks/*")
    expect(again.get_by_role("heading", level=1)).to_contain_text("Rivers and flooding")


def test_without_scripts_the_page_loads_itself_again(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    start(page)
    page.wait_for_url("**/homeworks/*")
    assert not any(address.endswith("/events") for address in asked)


def start(page: Page) -> None:
    """A homework of ninety minutes, which takes a moment."""
    page.goto("/?unit=geography-ks3-rivers-and-flooding")
    page.get_by_label("Minutes").fill("90")
    page.get_by_role("button", name="Make the homework").click(no_wait_after=True)
