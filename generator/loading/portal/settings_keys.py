"""Which keys, plugin options and extensions of Markdown the settings (``mkdocs.yml``) may have.

Descriptions only; ``settings`` reads and checks them.
"""

from typing import Final

from generator.loading.shared.schema import Column

_ENTRY: Final = (Column("judul", "tulisan di menu"), Column("alamat", "alamat halaman di portal ini"))
_ENGLISH: Final = (
    Column("uraian", "uraian portal dalam bahasa Inggris", required=False),
    Column("hak_cipta", "kalimat lisensi dalam bahasa Inggris", required=False),
    Column("menu", "menu halaman berbahasa Inggris", required=False, many=True, keys=_ENTRY),
    Column("kaki", "tautan di kaki halaman berbahasa Inggris", required=False, many=True, keys=_ENTRY),
)
_EXTRA: Final = (
    Column("menu", "menu utama", required=False, many=True, keys=_ENTRY),
    Column("kaki", "tautan di kaki halaman", required=False, many=True, keys=_ENTRY),
    Column("warna", 'warna utama portal, misalnya `"#12385a"`', required=False),
    Column("cari", "alamat halaman pencarian, `cari/`", required=False),
    Column("inggris", "menu, kaki, dan uraian halaman berbahasa Inggris", required=False, keys=_ENGLISH),
)
_THEME: Final = (
    Column("name", "selalu `material`", options=("material",)),
    Column("custom_dir", "selalu `theme`", required=False, options=("theme",)),
    Column("language", "selalu `id`", required=False, options=("id",)),
    Column("font", "selalu `false`: tidak ada huruf dari situs lain", required=False, options=("false",)),
)
_LEVELS: Final = ("warn", "info", "ignore")
_VALIDATION: Final = (
    Column("omitted_files", "beratnya halaman di luar menu", required=False, options=_LEVELS),
    Column("not_found", "beratnya tautan putus", required=False, options=_LEVELS),
    Column(
        "absolute_links", "selalu `relative_to_docs`", required=False, options=(*_LEVELS, "relative_to_docs")
    ),
    Column("unrecognized_links", "beratnya tautan yang tidak dikenal", required=False, options=_LEVELS),
    Column("anchors", "beratnya tautan ke bagian yang tidak ada", required=False, options=_LEVELS),
)
OPTIONS: Final = (
    Column(
        "bawaan",
        "`false` bila portal memakai berkasnya sendiri saja, tanpa yang dibawa program",
        required=False,
        options=("true", "false"),
    ),
    Column("mampat", "`true` bila salinan mampat selalu dibuat", required=False, options=("true", "false")),
    Column(
        "berkas_apa_adanya", "daftar berkas di `content/` yang terbit apa adanya", required=False, many=True
    ),
)
COLUMNS: Final = (
    Column("site_name", "nama portal"),
    Column("site_description", "satu kalimat tentang isi portal", required=False),
    Column("site_url", "alamat portal, misalnya `https://kinerja.contoh.go.id/`", required=False),
    Column("repo_url", "alamat penyimpanan data portal, bila terbuka", required=False),
    Column("copyright", "kalimat lisensi di kaki halaman", required=False),
    Column("docs_dir", "selalu `content`", options=("content",)),
    Column("site_dir", "folder hasil; bawaannya `site`", required=False),
    Column(
        "strict", "`true` bila peringatan menghentikan penerbitan", required=False, options=("true", "false")
    ),
    Column("use_directory_urls", "selalu `true`", required=False, options=("true",)),
    Column("theme", "rupa portal", required=False, keys=_THEME),
    Column("plugins", "selalu `kinerja`, dengan pilihannya", many=True),
    Column("markdown_extensions", "tambahan untuk teks di `content/`", required=False, many=True),
    Column("validation", "beratnya tautan yang keliru", required=False, keys=_VALIDATION),
    Column("extra", "menu dan kaki halaman", required=False, keys=_EXTRA),
)  # fmt: skip
LISTS_OF_NAMES: Final = ("plugins", "markdown_extensions")
PLUGIN: Final = "kinerja"
# The extensions that make no markup but the usual, with the options that change nothing but looks.
EXTENSIONS: Final = {
    "abbr": (), "admonition": (), "def_list": (), "fenced_code": (), "footnotes": (), "nl2br": (),
    "sane_lists": (), "tables": ("use_align_attribute",), "toc": ("toc_depth", "baselevel"),
}  # fmt: skip
# The lightest words that stand on the main colour of a portal: those of the menu (theme/assets/portal.css).
ON_MAIN_COLOUR: Final = "#c9dcec"
RUNS_FOREIGN_CODE: Final = "menjalankan program yang bukan bagian portal ini"
_OTHER_HOSTS: Final = "memuat berkas di luar `theme/`, dan dapat menunjuk situs lain"
_FILES: Final = "mengubah berkas mana yang terbit tanpa diperiksa"
REFUSED_KEYS: Final = {
    "hooks": RUNS_FOREIGN_CODE, "INHERIT": "mengambil pengaturan dari berkas lain, yang tidak diperiksa",
    "extra_javascript": _OTHER_HOSTS, "extra_css": _OTHER_HOSTS, "extra_templates": _OTHER_HOSTS,
    "exclude_docs": _FILES, "draft_docs": _FILES, "not_in_nav": _FILES,
    "nav": "tidak dipakai: menu portal ditulis di `extra`, `menu`", "watch": _FILES,
    "dev_addr": "tidak dipakai: alamat pratinjau ditulis di `kinerja sajikan --alamat`",
}  # fmt: skip
REFUSED_EXTENSIONS: Final = {
    "attr_list": "menambahkan atribut apa pun ke halaman, juga yang menjalankan skrip",
    "md_in_html": "meloloskan HTML di dalam teks",
    "pymdownx.snippets": "menyalin isi berkas apa pun dari komputer ini ke halaman",
    "meta": "membaca kepala halaman dengan cara yang tidak diperiksa",
}
