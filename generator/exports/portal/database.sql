-- What the file of all tables brings beside them: indexes, answers to common questions, and a search. Each view stands in
-- the table `tampilan` with the question that it answers.
CREATE INDEX kinerja_tahun ON kinerja (tahun, indikator);
CREATE INDEX kinerja_status ON kinerja (status, tahun);
CREATE INDEX tabel_isi ON tabel (tabel, tahun, satker);
CREATE INDEX perbandingan_tahun ON perbandingan (ukuran, tahun, urutan);
CREATE INDEX kelengkapan_keadaan ON kelengkapan (keadaan, satker);
CREATE INDEX sumber_tahun ON sumber (tahun, satker);

CREATE TABLE tampilan (nama TEXT PRIMARY KEY, pertanyaan TEXT);

INSERT INTO tampilan VALUES ('hasil_tahunan', 'Apa target, realisasi terakhir, dan capaian setiap indikator setiap tahun?');
CREATE VIEW hasil_tahunan AS
SELECT kinerja.satker, nama_satker, kinerja.indikator, nama_indikator, iku, kinerja.tahun, triwulan,
  satuan.nama AS satuan, target_renstra, target, realisasi, capaian_persen, capaian_diperhitungkan_persen, status, jenjang,
  tren, tren_persen, tren_sejak, sumber_realisasi
FROM kinerja LEFT JOIN satuan ON satuan.satuan = kinerja.satuan
WHERE triwulan = (
  SELECT lain.triwulan FROM kinerja AS lain
  WHERE lain.satker = kinerja.satker AND lain.indikator = kinerja.indikator AND lain.tahun = kinerja.tahun
  ORDER BY lain.realisasi IS NOT NULL DESC, lain.triwulan DESC LIMIT 1);

INSERT INTO tampilan VALUES ('ringkasan_tahunan', 'Berapa janji setiap kantor setiap tahun, dan berapa yang tercapai?');
CREATE VIEW ringkasan_tahunan AS
SELECT satker, nama_satker, tahun, max(triwulan) AS sampai_triwulan, count(*) AS indikator,
  sum(status = 'tercapai') AS tercapai, sum(status = 'hampir') AS hampir_tercapai, sum(status = 'belum') AS belum_tercapai,
  sum(status NOT IN ('tercapai', 'hampir', 'belum')) AS belum_dinilai,
  avg(capaian_diperhitungkan_persen) AS rata_rata_capaian_persen
FROM hasil_tahunan GROUP BY satker, tahun;

INSERT INTO tampilan VALUES ('perubahan_tahunan', 'Indikator mana yang naik atau turun dari tahun ke tahun? Deret yang putus tidak ditandai.');
CREATE VIEW perubahan_tahunan AS
SELECT satker, nama_satker, indikator, nama_indikator, tahun, satuan, realisasi,
  lag(realisasi) OVER urut AS realisasi_sebelumnya, lag(tahun) OVER urut AS tahun_sebelumnya,
  realisasi - lag(realisasi) OVER urut AS perubahan
FROM hasil_tahunan WHERE realisasi IS NOT NULL
WINDOW urut AS (PARTITION BY satker, indikator ORDER BY tahun);

INSERT INTO tampilan VALUES ('uang_tahunan', 'Berapa pagu dan realisasi anggaran setiap kantor setiap tahun?');
CREATE VIEW uang_tahunan AS
SELECT satker, tahun, max(CASE kolom WHEN 'pagu' THEN nilai END) AS pagu,
  max(CASE kolom WHEN 'realisasi' THEN nilai END) AS realisasi,
  max(CASE kolom WHEN 'penyerapan' THEN nilai END) AS penyerapan_persen
FROM tabel WHERE tabel = 'anggaran-tahunan' AND jenis_baris = 'fakta' GROUP BY satker, tahun;

INSERT INTO tampilan VALUES ('survei_tahunan', 'Apa nilai survei setiap kantor setiap tahun?');
CREATE VIEW survei_tahunan AS
SELECT satker, tahun, instrumen, nilai, satuan, sumber FROM tabel
WHERE tabel = 'survei-tahunan' AND kolom = 'nilai' AND jenis_baris = 'fakta';

INSERT INTO tampilan VALUES ('peringkat', 'Di urutan berapa sebuah unit, dari berapa unit?');
CREATE VIEW peringkat AS
SELECT ukuran, tahun, urutan, count(nilai) OVER (PARTITION BY ukuran, tahun) AS dari, nama_unit, satker, nilai, predikat
FROM perbandingan;

INSERT INTO tampilan VALUES ('keterbukaan', 'Berapa butir informasi publik yang sudah ada di setiap kantor?');
CREATE VIEW keterbukaan AS
SELECT satker, count(*) AS butir, sum(keadaan = 'ada') AS ada, sum(keadaan = 'perlu-pemutakhiran') AS perlu_pemutakhiran,
  sum(keadaan = 'belum') AS belum, sum(keadaan = 'tidak-berlaku') AS tidak_berlaku
FROM kelengkapan GROUP BY satker;
