"""News in words: what happened in which office, and as of when."""

from generator.record.summary import News, NewsKind
from generator.values.shared.period import YEAR_END
from generator.views.shared import numbers, words


def title(news: News) -> str:
    """Return the title of an item of news, with the name that the office had on that day."""
    return f"{news.office.in_year(news.year or news.day.year).short_name}: {_what(news)}"


def when(news: News) -> str:
    """Return the period of an item of news about figures, the day of any other."""
    if news.kind is NewsKind.MEASURED:
        return f"Triwulan {words.QUARTERS[news.quarter]} {news.year}"
    return numbers.long_date(news.day)


def _what(news: News) -> str:
    if news.kind is NewsKind.MEASURED:
        return f"hasil {news.year}" if news.quarter == YEAR_END else f"hasil sampai {when(news)}"
    if news.kind is NewsKind.AGREED:
        revision = f", revisi {news.quarter}" if news.quarter else ""
        return f"perjanjian kinerja {news.year}{revision}"
    if news.kind is NewsKind.REPORTED:
        return f"laporan layanan informasi publik {news.year}"
    return news.title


def summary(news: News) -> str:
    """Return in a sentence what there is to read."""
    day = numbers.long_date(news.day)
    if news.kind is NewsKind.MEASURED:
        return f"Janji dan hasil setiap indikator, angkanya sampai {day}."
    sentences = {
        NewsKind.AGREED: "Target yang dijanjikan untuk tahun itu, ditetapkan",
        NewsKind.ANNOUNCED: "Pengumuman serta-merta,",
        NewsKind.LISTED: "Dokumen, isinya seperti sekarang sejak",
        NewsKind.REPORTED: "Laporan tahunan layanan informasi publik, diumumkan",
        NewsKind.SOURCED: "Dokumen yang menjadi sumber angka, tertanggal",
    }
    return f"{sentences[news.kind]} {day}."
