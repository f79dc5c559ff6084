"""The explorer in a browser as a test sees it: its search, its panel, its graph."""

from playwright.sync_api import Locator, Page

from tests.browser.graph_page import GraphPage


class AppPage:
    """One reader's browser on the explorer."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.graph = GraphPage(page)

    def open(self, path: str = "?lang=en") -> "AppPage":
        """Opens an address of the explorer and waits for its picture."""
        self.page.goto(f"{self.address}/{path}")
        self.graph.ready()
        return self

    def run_ended(self) -> None:
        """Waits until Streamlit says that no run of the page is under way."""
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=30_000)

    def search(self, text: str) -> Locator:
        """Types into the search box and waits for suggestions."""
        box = self.page.get_by_role("combobox", name="Search", exact=True)
        box.click()
        box.press_sequentially(text, delay=30)
        self.page.get_by_role("option").first.wait_for(timeout=20_000)
        return box

    def panel_says(self, title: str) -> None:
        """Waits until the panel has this heading."""
        self.page.locator(".st-key-panel").get_by_role("heading", name=title, exact=True).wait_for(timeout=20_000)

    def panel(self) -> Locator:
        """The panel."""
        return self.page.locator(".st-key-panel")

    def button(self, name: str) -> Locator:
        """A button of the page by its name."""
        return self.page.get_by_role("button", name=name, exact=True).first

    def marked(self) -> list[str]:
        """What is marked in the sentences of the panel."""
        return [str(text) for text in self.panel().locator("blockquote mark.strong").all_inner_texts()]

    def show_everything(self) -> None:
        """Brings the whole picture into the window."""
        self.graph.settled()
        self.page.get_by_role("button", name="Show everything").first.click()
        self.graph.settled()
