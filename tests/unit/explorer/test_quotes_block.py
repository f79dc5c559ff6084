"""How the sentences of a panel are listed."""

from explorer.panel.quotes import quotes_block
from explorer.read.evidence import ArticleRef, Quote
from explorer.words.messages import Words


def quote(article: str, text: str) -> Quote:
    return Quote(f"article:{article}#1", 1, text, ArticleRef(f"article:{article}", None, None, None, None))


def test_a_sentence_that_a_second_article_takes_over_says_so() -> None:
    told = "Iran menyatakan solidaritasnya  terhadap Oman."
    quotes = [quote("a", told), quote("b", "Iran menolak."), quote("c", "Iran menyatakan solidaritasnya terhadap Oman.")]
    block = quotes_block(Words("en"), quotes, set(), "Sentences")
    badges = [[badge["text"] for badge in said.get("badges", ())] for said in block["items"]]
    assert badges == [[], [], ["the same words as above"]]
    assert block["count"] == "3", "each article stays a witness"
