"""Pages in the shape of Indonesian news sites: their structure, with invented sentences. No text of theirs stands here.

Each shape has a body, and around it what such sites have: menus, teasers, related lists, captions, adverts, comments, tags.
"""

# ruff: noqa: E501 (markup)

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

WHO = ["Presiden Armenia", "Menteri Luar Negeri Georgia", "Perdana Menteri Kirgizstan", "Parlemen Kazakhstan", "Pemerintah Mongolia", "Utusan Serbia",
       "Wali Kota Tbilisi", "Kementerian Pertahanan Albania", "Ketua Parlemen Moldova", "Juru bicara pemerintah Bulgaria"]  # fmt: skip
DID = ["menerima utusan", "menolak usul", "menyambut permintaan", "membahas perjanjian dengan", "menyampaikan protes kepada", "menawarkan bantuan kepada",
       "menandatangani nota kesepahaman dengan", "menunda pertemuan dengan"]  # fmt: skip
WHOM = ["Azerbaijan", "Tajikistan", "Uzbekistan", "Yunani", "Hungaria", "Rumania", "Slovenia", "Estonia", "Latvia", "Finlandia"]
WHAT = ["tentang jalur kereta yang ditutup sejak musim dingin", "soal pembagian air sungai di perbatasan", "mengenai pajak barang yang masuk lewat pelabuhan",
        "untuk membuka kembali pos perbatasan di lembah itu", "agar warga desa dapat pulang sebelum panen", "setelah bentrokan kecil pada pekan lalu"]  # fmt: skip
TAIL = ["Pertemuan itu berlangsung selama dua jam dan tertutup bagi wartawan.", "Kedua pihak akan bertemu lagi pada bulan depan di ibu kota.",
        "Warga setempat menyambut kabar itu dengan hati-hati.", "\"Kami ingin berdamai dan berdagang,\" kata pejabat itu kepada wartawan.",
        "Belum ada tanggapan dari pihak oposisi sampai berita ini ditulis.", "Perjanjian lama berakhir tiga tahun lalu dan tidak pernah diperpanjang."]  # fmt: skip
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()  # noqa: SIM905


@dataclass(frozen=True)
class SavedPage:
    """A page, and what a reader would say is its article."""

    shape: str
    html: str
    body: tuple[str, ...]
    title: str
    published: str
    source: str | None


@dataclass(frozen=True)
class Story:
    """What a shape is filled with."""

    title: str
    body: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    """Headlines and teasers of other stories."""
    year: int
    month: int
    day: int

    @property
    def iso(self) -> str:
        return f"{self.year}-{self.month:02}-{self.day:02}"

    @property
    def words(self) -> str:
        """'4 Juni 2024'."""
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"

    @property
    def slashes(self) -> str:
        return f"{self.day:02}/{self.month:02}/{self.year}"


def story(seed: int) -> Story:
    """An invented story, the same for the same number."""
    draw = random.Random(seed)

    def sentence() -> str:
        return f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHOM)} {draw.choice(WHAT)} pada tahun {draw.randint(2001, 2023)}."

    who, did, whom = draw.choice(WHO), draw.choice(DID), draw.choice(WHOM)
    lead = f"{who} {did} {whom} {draw.choice(WHAT)}. {draw.choice(TAIL)}"
    rest = [f"{sentence()} {draw.choice(TAIL)}" if draw.random() < 0.7 else sentence() for _ in range(draw.randint(3, 9))]
    others = [(f"{draw.choice(WHO)} {draw.choice(DID).title()} {draw.choice(WHOM)}", sentence()) for _ in range(10)]
    return Story(
        f"{who} {did.title()} {whom}",
        (lead, *rest),
        tuple(others),
        draw.randint(2015, 2025),
        draw.randint(1, 12),
        draw.randint(13, 28),
    )


def paragraphs(body: Sequence[str]) -> str:
    return "".join(f"<p>{escape(one, quote=False)}</p>\n" for one in body)


def linked(others: Sequence[tuple[str, str]]) -> str:
    return "".join(f'<li><a href="/berita/{n}">{title}</a></li>' for n, (title, _) in enumerate(others))


def teasers(others: Sequence[tuple[str, str]]) -> str:
    return "".join(
        f'<li><h4><a href="/b/{n}">{title}</a></h4><p>{lead}</p><span>{n + 1} jam lalu</span></li>'
        for n, (title, lead) in enumerate(others)
    )


MENU = '<nav><ul><li><a href="/">Beranda</a></li><li><a href="/n">Nasional</a></li><li><a href="/i">Internasional</a></li><li><a href="/e">Ekonomi</a></li></ul></nav>'
FOOT = '<footer><p>Copyright 2026 Kabar Contoh. Hak cipta dilindungi undang-undang. Dilarang memperbanyak isi tanpa izin tertulis dari redaksi.</p><a href="/t">Tentang Kami</a></footer>'


def page(head: str, body: str) -> str:
    return f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">{head}</head><body>{MENU}{body}{FOOT}</body></html>'


def ld(s: Story, publisher: str, **more: str) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": s.title, "datePublished": f"{s.iso}T10:15:00+07:00",
            "dateModified": f"{s.year + 1}-01-02T10:00:00+07:00", "publisher": {"@type": "Organization", "name": publisher}} | more  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def kompas_like(s: Story) -> tuple[str, str | None]:
    inner = [f"<p><strong>YEREVAN, Kabar.com</strong> - {s.body[0]}</p>", *(f"<p>{one}</p>" for one in s.body[1:])]
    inner.insert(2, f'<p><strong>Baca juga: <a href="/x">{s.others[0][0]}</a></strong></p>')
    return page(
        f'<title>{s.title} Halaman all - Kabar.com</title><meta property="og:site_name" content="Kabar.com"><meta name="content_PublishedDate" content="{s.iso} 10:15:00">'
        f'<meta property="og:title" content="{s.title} Halaman all - Kabar.com">',
        f'<h1 class="read__title">{s.title}</h1><div class="read__time">Kabar.com - {s.slashes}, 10:15 WIB</div><div class="read__credit">Penulis <a href="/p">Budi Contoh</a></div>'
        f'<div class="photo"><img src="a.jpg"><div class="photo__caption">{s.others[1][1]} (AFP/NAMA CONTOH)</div></div>'
        f'<div class="read__content"><div class="clearfix">{"".join(inner)}</div><div class="ads-on-body"></div></div>'
        f'<div class="read__tagging"><ul><li><a href="/t/a">armenia</a></li><li><a href="/t/b">georgia</a></li></ul></div>'
        f'<div class="article__list"><h3>Berita Terkait</h3><ul>{linked(s.others)}</ul></div><div class="komentar"><p>Tulis komentarmu dengan tagar di kolom ini dan menangkan hadiah setiap pekan.</p></div>',
    ), "Kabar.com"  # fmt: skip


def detik_like(s: Story) -> tuple[str, str | None]:
    rest = [f"<p>{one}</p>" for one in s.body[1:]]
    rest.insert(
        1,
        f'<table class="linksisip"><tbody><tr><td><div class="lihatjg"><strong>Baca juga: </strong><a href="/x">{s.others[0][0]}</a></div></td></tr></tbody></table>',
    )
    rest.insert(
        3,
        '<div class="staticdetail_container"><div class="staticdetail_ads"><p>ADVERTISEMENT</p></div><p class="para_caption">SCROLL TO CONTINUE WITH CONTENT</p></div>',
    )
    return page(
        f'<title>{s.title}</title><meta property="og:title" content="{s.title}"><meta name="publishdate" content="{s.year}/{s.month:02}/{s.day:02} 10:15:00"><meta property="og:site_name" content="kabarnews">',
        f'<article class="detail"><div class="detail__header"><h1 class="detail__title">{s.title}</h1><div class="detail__date">{DAYS[s.day % 7]}, {s.words} 10:15 WIB</div></div>'
        f'<div class="detail__media"><figure><img src="x.jpg"><figcaption>Foto: {s.others[2][1]} (AP Photo)</figcaption></figure></div>'
        f'<div class="detail__body"><div class="detail__body-text itp_bodycontent"><strong>Yerevan</strong> - {s.body[0]}{"".join(rest)}<strong>(abc/def)</strong></div></div>'
        f'<div class="detail__body-tag"><a href="/tag/a">armenia</a></div></article><div class="column-4"><h3>Berita Terkait</h3><div class="list-content">{linked(s.others)}</div></div>',
    ), "kabarnews"  # fmt: skip


def cnn_like(s: Story) -> tuple[str, str | None]:
    inner = [f"<p><strong>Yerevan, Kabar Indonesia</strong> -- {s.body[0]}</p>", *(f"<p>{one}</p>" for one in s.body[1:])]
    inner.insert(2, f'<div class="my-5"><h2>Pilihan Redaksi</h2><ul>{linked(s.others[:3])}</ul></div>')
    return page(
        f'<title>{s.title}</title>{ld(s, "Kabar Indonesia")}',
        f'<div class="container"><h1 class="mb-2">{s.title}</h1><div class="text-cnn_grey">Kabar Indonesia</div><div class="text-sm">{DAYS[0]}, {s.words} 10:15 WIB</div>'
        f'<div class="detail-wrap"><div class="detail-text text-cnn_black">{"".join(inner)}</div></div>'
        f'<div class="grid"><h2>ARTIKEL TERKAIT</h2>{"".join(f"<article><a href=/x/{n}><h2>{t}</h2></a><span>Internasional</span></article>" for n, (t, _) in enumerate(s.others))}</div></div>',
    ), "Kabar Indonesia"  # fmt: skip


def tempo_like(s: Story) -> tuple[str, str | None]:
    inner = [
        f"<p><strong>KABAR.CO</strong>, <strong>Yerevan</strong> - {s.body[0]}</p>",
        *(f"<p>{one}</p>" for one in s.body[1:]),
    ]
    return page(
        f'<title>{s.title} - Dunia Kabar.co</title><meta property="article:published_time" content="{s.iso}T03:15:00Z"><meta property="og:site_name" content="Kabar">',
        f'<section><h1 class="title">{s.title}</h1><p class="date">{s.words} | 10.15 WIB</p><div class="detail-konten">{"".join(inner)}<p><strong>Pilihan Editor: <a href="/x">{s.others[0][0]}</a></strong></p></div>'
        f'<div class="comment-box"><p>Komentar adalah tanggapan pribadi dan tidak mewakili kebijakan redaksi. Redaksi berhak mengubah atau menghapus kata-kata yang tidak pantas.</p></div></section>'
        f'<aside><h3>Terpopuler</h3><ol>{teasers(s.others[:5])}</ol></aside>',
    ), "Kabar"  # fmt: skip


def antara_like(s: Story) -> tuple[str, str | None]:
    inner = f"Yerevan (KABAR) - {s.body[0]}<br /><br />" + "".join(f"{one}<br /><br />" for one in s.body[1:])
    inner += f'<span class="baca-juga"><b>Baca juga: <a href="/x">{s.others[0][0]}</a></b></span><br /><br />'
    return page(
        f'<title>{s.title} - KABAR News</title><meta property="og:title" content="{s.title}"><meta property="og:site_name" content="Kabar News">',
        f'<article><div class="wrap__article-detail-title"><h1>{s.title}</h1></div><ul class="list-inline"><li><span>{DAYS[1]}, {s.words} 10:15 WIB</span></li></ul>'
        f'<figure><img src="a.jpg"><figcaption>Arsip foto - {s.others[1][1]} ANTARA/Contoh</figcaption></figure>'
        f'<div class="wrap__article-detail-content post-content">{inner}<p class="text-muted">Pewarta: Budi Contoh<br />Editor: Siti Contoh<br />Copyright &copy; KABAR {s.year}</p></div></article>'
        f'<div class="related"><h4>Berita Terkait</h4>{teasers(s.others)}</div>',
    ), "Kabar News"  # fmt: skip


def tribun_like(s: Story) -> tuple[str, str | None]:
    inner = [
        "<p><strong>Laporan Wartawan Kabarnews.com, Budi Contoh</strong></p>",
        f"<p><strong>KABARNEWS.COM, YEREVAN -</strong> {s.body[0]}</p>",
        *(f"<p>{one}</p>" for one in s.body[1:]),
    ]
    inner.insert(4, f'<p class="baca">Baca: <a href="/x">{s.others[0][0]}</a></p>')
    return page(
        f'<title>{s.title} - Kabarnews.com</title><meta property="og:site_name" content="Kabarnews.com"><meta property="article:published_time" content="{s.iso}T10:15:00+07:00"><meta property="article:modified_time" content="{s.year + 1}-02-03T10:15:00+07:00">',
        f'<h1 id="arttitle">{s.title}</h1><div class="grey"><time>{DAYS[2]}, {s.words} 10:15 WIB</time></div><div class="side-article txt-article multi-fontsize editcontent">{"".join(inner)}'
        f'<div class="pa15 bgwhite"><a href="?page=2">Halaman selanjutnya</a></div></div><div class="mt10"><h4 class="f20">Berita Terkait</h4><ul>{linked(s.others)}</ul></div><div id="latestul"><h4>Berita Terkini</h4><ul>{teasers(s.others[3:])}</ul></div>',
    ), "Kabarnews.com"  # fmt: skip


def liputan_like(s: Story) -> tuple[str, str | None]:
    half = len(s.body) // 2
    first = [f"<p><b>Kabar6.com, Yerevan</b> - {s.body[0]}</p>", *(f"<p>{one}</p>" for one in s.body[1:half])]
    return page(
        f'<title>{s.title} - Global Kabar6.com</title>{ld(s, "Kabar6.com")}',
        f'<article class="hentry"><header><h1 class="read-page--header--title entry-title">{s.title}</h1><p class="read-page--header--author__datetime"><time class="published" datetime="{s.iso} 10:15:00">Diterbitkan {s.words}, 10:15 WIB</time></p></header>'
        f'<div class="article-content-body"><div class="article-content-body__item-page" data-page="1"><div class="article-content-body__item-content">{"".join(first)}'
        f'<div class="baca-juga-collections"><h5>BACA JUGA:</h5><ul>{linked(s.others[:2])}</ul></div></div></div>'
        f'<div class="article-content-body__item-page" data-page="2"><div class="article-content-body__item-content">{paragraphs(s.body[half:])}</div></div></div>'
        f'<ul class="tags--snippet__list"><li><a href="/tag">armenia</a></li></ul></article><div class="articles--grid"><h4>Rekomendasi</h4>{"".join(f"<article><h4><a href=/x/{n}>{t}</a></h4><p>{lead}</p></article>" for n, (t, lead) in enumerate(s.others))}</div>',
    ), "Kabar6.com"  # fmt: skip


def okezone_like(s: Story) -> tuple[str, str | None]:
    return page(
        f'<title>{s.title} : Kabar Zone News</title><meta property="og:site_name" content="Kabar Zone"><meta property="og:title" content="{s.title} : Kabar Zone News">',
        f'<div class="title"><h1>{s.title}</h1></div><div class="namerep">Budi Contoh, Jurnalis<br><b>{DAYS[3]} {s.words} 10:15 WIB</b></div><div class="detail-img" id="contentx"><p><strong>YEREVAN</strong> - {s.body[0]}</p>{paragraphs(s.body[1:])}</div>'
        f'<div class="content"><div class="detail-content"><h3>BERITA LAINNYA</h3><ul>{teasers(s.others)}</ul></div></div>',
    ), "Kabar Zone"  # fmt: skip


def sindo_like(s: Story) -> tuple[str, str | None]:
    inner = (
        f"<b>YEREVAN</b> - {s.body[0]}<br><br>"
        + "<br><br>".join(s.body[1:])
        + f'<br><br><b>Baca Juga: <a href="/x">{s.others[0][0]}</a></b><br><br>(abc)'
    )
    return page(
        f'<title>{s.title}</title><meta property="og:site_name" content="KABARnews Internasional"><meta name="pubdate" content="{s.iso}T10:15:00+07:00"><!-- saved from url=(0040)https://international.kabarnews.com/1 -->',
        f'<div class="detail-title"><h1>{s.title}</h1></div><div class="detail-date-artikel">{DAYS[4]}, {s.words} - 10:15 WIB</div><div class="detail-desc" id="detail-desc">{inner}</div>'
        f'<div class="list-berita-baca-juga"><div class="title">Berita Terkait</div>{"".join(f"<div class=item><div class=judul><a href=/x/{n}>{t}</a></div><div class=ket>{lead}</div></div>" for n, (t, lead) in enumerate(s.others))}</div>',
    ), "KABARnews Internasional"  # fmt: skip


def republika_like(s: Story) -> tuple[str, str | None]:
    return page(
        f'<title>{s.title} | Republik Kabar</title>{ld(s, "Republik Kabar")}<meta property="article:publisher" content="https://www.facebook.com/RepublikKabar">',
        f'<div class="max-card__title"><h1>{s.title}</h1></div><div class="date date-item__headline">{DAYS[5]} {s.day} {MONTHS[s.month - 1][:3]} {s.year} 10:15 WIB</div><div class="article-content"><article><p>KABAR.CO.ID, YEREVAN -- {s.body[0]}</p>{paragraphs(s.body[1:])}</article></div>'
        f'<div class="card"><h5>Berita Lainnya</h5>{teasers(s.others)}</div>',
    ), "Republik Kabar"  # fmt: skip


def viva_like(s: Story) -> tuple[str, str | None]:
    return page(
        f'<title>{s.title}</title><link rel="canonical" href="https://www.kabarviva.co.id/dunia/1-contoh"><meta property="og:url" content="https://www.kabarviva.co.id/dunia/1-contoh">',
        f'<div class="main-content"><h1>{s.title}</h1><div class="main-content-date">{s.words} - 10:15 WIB</div><div class="main-content-detail"><strong>KABAR</strong> – {s.body[0]}{paragraphs(s.body[1:])}</div></div>'
        f'<section class="article-list"><h2>Terpopuler</h2>{"".join(f"<div class=row><div class=article-list-title><a href=/x/{n}>{t}</a></div><div class=article-list-desc>{lead}</div></div>" for n, (t, lead) in enumerate(s.others))}</section>',
    ), "kabarviva.co.id"  # fmt: skip


def merdeka_like(s: Story) -> tuple[str, str | None]:
    return page(
        f'<title>{s.title} - Kabar Merdeka</title><meta property="og:site_name" content="Kabar Merdeka"><meta name="dtk:publishdate" content="{s.slashes} 10:15">',
        f'<form id="aspnetForm" action="/"><div class="dt-wrap"><h1>{s.title}</h1><p class="dt-lead"><b>{s.body[0]}</b></p><div class="dt-para">{paragraphs(s.body[1:])}</div></div>'
        f'<div class="box"><h2>Rekomendasi untuk Anda</h2><ul>{linked(s.others)}</ul></div></form>',
    ), "Kabar Merdeka"  # fmt: skip


def bbc_like(s: Story) -> tuple[str, str | None]:
    inner = [f'<div class="css-1"><p class="css-2">{one}</p></div>' for one in s.body]
    inner.insert(2, f'<section aria-labelledby="baca"><h2>Baca juga:</h2><ul>{linked(s.others[:4])}</ul></section>')
    inner.insert(
        4,
        f'<div class="css-9"><figure><img src="a"><figcaption><span>Keterangan gambar, </span>{s.others[5][1]}</figcaption></figure></div>',
    )
    return page(
        f'<title>{s.title} - KBC News Indonesia</title>{ld(s, "KBC News Indonesia", url="https://www.kbc.co.uk/indonesia/1")}<meta property="og:title" content="{s.title} - KBC News Indonesia">',
        f'<main role="main"><div class="css-0"><h1 id="content">{s.title}</h1></div><div class="css-3"><time datetime="{s.iso}">{s.words}</time></div>{"".join(inner)}'
        f'<section><h2>Berita terkait</h2><ul>{teasers(s.others[4:])}</ul></section></main>',
    ), "KBC News Indonesia"  # fmt: skip


def kapanlagi_like(s: Story) -> tuple[str, str | None]:
    return page(
        f'<title>{s.title} - Kabarlagi.com</title><meta property="og:site_name" content="kabarlagi"><meta property="article:published_time" content="{s.iso} 10:15:00">',
        f'<div class="box-detail"><h1>{s.title}</h1><div class="body-paragraph clearfix mg-t-3"><em><strong>Kabarlagi.com</strong></em> - {s.body[0]}<p>{"</p><p>".join(s.body[1:])}</p></div>'
        f'<div class="box-comment"><h3>3 Komentar</h3><div><b>Pembaca Setia</b><p>Saya setuju dengan berita ini karena memang begitulah keadaannya di lapangan sejak dulu.</p></div></div></div>'
        f'<div class="box-lain"><h3>Jangan Lewatkan</h3>{teasers(s.others)}</div>',
    ), "kabarlagi"  # fmt: skip


def wordpress_like(s: Story) -> tuple[str, str | None]:
    return page(
        f'<title>{s.title} &#8211; Kabar Daerah</title><meta property="og:site_name" content="Kabar Daerah">{ld(s, "Kabar Daerah")}',
        f'<div id="content" class="site-content has-sidebar"><div id="primary"><article id="post-1" class="post type-post tag-armenia category-dunia"><header class="entry-header"><h1 class="entry-title">{s.title}</h1><div class="entry-meta"><time class="entry-date published" datetime="{s.iso}T10:15:00+07:00">{s.words}</time><time class="updated" datetime="{s.year + 1}-01-01T00:00:00+07:00">x</time></div></header>'
        f'<div class="entry-content"><span>{s.body[0]}</span>{paragraphs(s.body[1:])}<div class="sharedaddy"><h3>Bagikan ini:</h3><ul><li><a href="https://www.facebook.com/x">Facebook</a></li></ul></div></div></article>'
        f'<div id="comments" class="comments-area"><h2 class="comments-title">Tinggalkan Balasan</h2><p class="comment-notes">Alamat surel Anda tidak akan dipublikasikan. Ruas yang wajib ditandai dengan bintang di sebelahnya.</p></div></div>'
        f'<div id="secondary" class="widget-area"><section class="widget"><h2>Pos Terbaru</h2><ul>{teasers(s.others)}</ul></section></div></div>',
    ), "Kabar Daerah"  # fmt: skip


DATELINES = {"kompas": "YEREVAN, Kabar.com - ", "detik": "Yerevan - ", "cnn": "Yerevan, Kabar Indonesia -- ", "tempo": "KABAR.CO, Yerevan - ",
             "antara": "Yerevan (KABAR) - ", "tribun": "KABARNEWS.COM, YEREVAN - ", "liputan": "Kabar6.com, Yerevan - ", "okezone": "YEREVAN - ",
             "sindo": "YEREVAN - ", "republika": "KABAR.CO.ID, YEREVAN -- ", "viva": "KABAR – ", "kapanlagi": "Kabarlagi.com - "}  # fmt: skip
SHAPES: dict[str, Callable[[Story], tuple[str, str | None]]] = {
    name.removesuffix("_like"): shape for name, shape in list(globals().items()) if name.endswith("_like") and callable(shape)
}


def saved_page(shape: str, seed: int) -> SavedPage:
    """A page of this shape with a story of this number."""
    told = story(seed)
    html, source = SHAPES[shape](told)
    return SavedPage(shape, html, (DATELINES.get(shape, "") + told.body[0], *told.body[1:]), told.title, told.iso, source)


def index_page(kind: str, seed: int) -> str:
    """A page that lists other stories and tells none: a front page, a section, a search result."""
    s = story(seed)
    rows = {
        "items": "".join(f'<div class="item"><h2><a href="/b/{n}">{t}</a></h2><p>{lead}</p><span>{s.words}</span></div>' for n, (t, lead) in enumerate(s.others)),
        "table": f'<table>{"".join(f"<tr><td><a href=/x/{n}>{t}</a></td><td>{lead}</td></tr>" for n, (t, lead) in enumerate(s.others))}</table>',
        "inline": f'<ul>{"".join(f"<li><a href=/x/{n}>{t}</a> - {lead}</li>" for n, (t, lead) in enumerate(s.others))}</ul>',
        "articles": "".join(f"<article><a href=/x/{n}><img src=a><h3>{t}</h3></a><p>{lead} {s.others[n - 1][1]}</p></article>" for n, (t, lead) in enumerate(s.others)),
        "definitions": f'<dl>{"".join(f"<dt><a href=/x/{n}>{t}</a></dt><dd>{lead}</dd>" for n, (t, lead) in enumerate(s.others))}</dl>',
        "paragraphs": "".join(f"<div><p><a href=/x/{n}>{t}</a></p><p>{lead}</p></div>" for n, (t, lead) in enumerate(s.others)),
        "flat": "".join(f"<h3><a href=/x/{n}>{t}</a></h3><p>{lead}</p>" for n, (t, lead) in enumerate(s.others)),
    }  # fmt: skip
    return page("<title>Indeks Berita Dunia</title>", f'<h1>Indeks Berita Dunia</h1><div class="list">{rows[kind]}</div>')


INDEXES = ("items", "table", "inline", "articles", "definitions", "paragraphs", "flat")
