// The digest of an edition, its signature, and what becomes of a reader whose file is changed.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "fixtures.hpp"
#include "store/edition_check.hpp"
#include "store/edition_signature.hpp"

namespace edition_digest_test {

using namespace willai;
using namespace willai::test;

namespace {

std::vector<store::Hash> three_hashes() {
  std::vector<store::Hash> hashes(3);
  for (std::size_t i = 0; i < hashes.size(); ++i) hashes[i].fill(static_cast<unsigned char>(i));
  return hashes;
}

// As `cp` does: the same file, with other bytes.
void write_over(const std::string& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace

TEST_CASE("a digest that was written is read, and one with any bit changed is not") {
  const store::EditionDigest digest = store::digest_over(three_hashes());
  const std::string trailer = store::trailer_of(digest);
  const auto read = store::parse_trailer(trailer, 3);
  REQUIRE(read.has_value());
  CHECK(read->whole == digest.whole);
  CHECK(!read->signature);
  for (std::size_t i = 0; i < trailer.size(); ++i) {
    std::string changed = trailer;
    changed[i] = static_cast<char>(changed[i] ^ 4);
    CHECK_MESSAGE(!store::parse_trailer(changed, 3), "byte ", i);
  }
  CHECK(!store::parse_trailer(trailer, 2));
  CHECK(!store::parse_trailer(trailer.substr(1), 3));
  CHECK(!store::parse_trailer("", 0));
}

TEST_CASE("a signature belongs to its key and its digest") {
  const store::SecretKey ours = store::SecretKey::random();
  const store::SecretKey theirs = store::SecretKey::random();
  store::EditionDigest digest = store::digest_over(three_hashes());
  digest.signature = ours.sign(digest.whole);
  CHECK(store::is_signed_by(ours.public_key(), digest.whole, *digest.signature));
  CHECK(!store::is_signed_by(theirs.public_key(), digest.whole, *digest.signature));
  CHECK(store::parse_trailer(store::trailer_of(digest), 3)->signature->key == ours.public_key());
  digest.signature->bytes[3] ^= 1;
  CHECK(!store::parse_trailer(store::trailer_of(digest), 3));
}

TEST_CASE("a key is one line, and one kind is not taken for the other") {
  const store::SecretKey key = store::SecretKey::random();
  const auto again = store::SecretKey::parse(key.line() + "\n");
  REQUIRE(again.ok());
  CHECK(again->public_key() == key.public_key());
  CHECK(store::parse_public_key(store::line_of(key.public_key())).value() == key.public_key());
  CHECK(!store::parse_public_key(key.line()).ok());
  CHECK(!store::SecretKey::parse(store::line_of(key.public_key())).ok());
  CHECK(!store::SecretKey::parse("").ok());
  CHECK(!store::SecretKey::parse("willai-secret-key AAAA").ok());
}

TEST_CASE("a reader whose file is written over raises, and reads on when the file is back") {
  const SavedEdition saved(fixture_draft());
  const std::string whole = bytes_of(saved.file());
  const store::EditionReader reader = saved.reader();
  const std::string text = whole_text(*reader.find_profession("kite-painter"));
  for (const std::string& bytes : {std::string(), std::string(whole.size(), 'x'), whole.substr(0, 6000)}) {
    const store::EditionReader another = saved.reader();  // so far it has read only the beginning
    write_over(saved.file(), bytes);
    CHECK_THROWS_AS((void)another.find_profession("kite-painter"), store::EditionUnreadable);
    CHECK_THROWS_AS((void)another.find_page("no-such-page"), store::EditionUnreadable);
    write_over(saved.file(), whole);
    CHECK(another.find_profession("kite-painter").has_value());
    CHECK(whole_text(*reader.find_profession("kite-painter")) == text);
  }
}

TEST_CASE("a reader with a private copy does not notice what happens to the file") {
  const SavedEdition saved(fixture_draft());
  const store::EditionReader reader = saved.reader();
  REQUIRE(reader.keep_copy());
  write_over(saved.file(), "gone");
  std::filesystem::remove(saved.file());
  const auto opened = store::EditionReader::open(saved.file());
  REQUIRE(opened.ok());
  CHECK(opened->find_profession("kite-painter").has_value());
  CHECK(opened->all_pages().size() == reader.all_pages().size());
}

TEST_CASE("a whole edition is verified, and the table of a damaged page is named") {
  const SavedEdition saved(fixture_draft());
  const auto verdict = store::verify_edition(saved.file());
  REQUIRE(verdict.ok());
  CHECK(verdict->proof.digest.size() == 64);
  CHECK(verdict->proof.key.empty());
  std::string bytes = bytes_of(saved.file());
  const std::size_t place = bytes.find("kite");
  REQUIRE(place != std::string::npos);
  bytes[place] = 'K';
  write_over(saved.file(), bytes);
  const auto damaged = store::verify_edition(saved.file());
  REQUIRE(!damaged.ok());
  CHECK(damaged.error().message.find("is damaged: page ") != std::string::npos);
  CHECK(damaged.error().message.find("(the table ") != std::string::npos);
}

}  // namespace edition_digest_test
