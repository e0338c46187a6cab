// The edition as packs for browsers: what goes in comes out, and what was damaged is refused with a sentence.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "assessment/assessor.hpp"
#include "base/checksum.hpp"
#include "base/text.hpp"
#include "base/varint.hpp"
#include "browser/browser_edition.hpp"
#include "browser/open_seal.hpp"
#include "fixtures.hpp"
#include "browser/edition_pack.hpp"
#include "routing/rated_tasks.hpp"
#include "store/edition_reader.hpp"
#include "system/builtin.hpp"

namespace pack_test {

using namespace willai;
using namespace willai::test;

namespace {

const store::EditionReader& reader() {
  static const store::EditionReader reader = std::move(*store::EditionReader::open_memory(system::builtin_edition()));
  return reader;
}

std::vector<Profession> all_professions() {
  std::vector<Profession> professions;
  for (const ProfessionRef& ref : reader().professions_in(0, std::nullopt))
    professions.push_back(*reader().find_profession(ref.slug));
  return professions;
}

browser::PackedEdition packed() {
  return browser::packed(reader().load_facts(), all_professions(), reader().load_rewordings(),
                         routing::rated_tasks(reader()),
                         assessment::yardstick_of(reader().professions_in(0, std::nullopt)));
}

std::string with_checksum(std::string_view bytes) {
  return std::string(bytes) + Packer().four_bytes(crc32_of(bytes)).bytes();
}

std::string without_checksum(const std::string& bytes) { return bytes.substr(0, bytes.size() - 4); }

void check_refused(const Error& error) {
  CHECK(!error.message.empty());
  CHECK(error.message.find("reload the page") != std::string::npos);
}

}  // namespace

TEST_CASE("a profession comes out of its pack as it went in") {
  const auto professions = all_professions();
  REQUIRE(professions.size() >= 20);
  for (const Profession& profession : professions) {
    const std::string bytes = browser::to_bytes(profession);
    const auto back = browser::parse_profession(bytes);
    REQUIRE(back.ok());
    CHECK(browser::to_bytes(*back) == bytes);
    CHECK(back->plural == profession.plural);
    CHECK(back->tasks.size() == profession.tasks.size());
    CHECK(back->exposure == profession.exposure);
    CHECK(back->measures == profession.measures);
    CHECK(back->transitions == profession.transitions);
    for (std::size_t i = 0; i < profession.tasks.size(); ++i) {
      CHECK(back->tasks[i].statement == profession.tasks[i].statement);
      CHECK(back->tasks[i].level == profession.tasks[i].level);
      CHECK(back->tasks[i].predicted == profession.tasks[i].predicted);
    }
  }
}

TEST_CASE("an edition comes out of its pack as it went in, with the tasks that typed ones are held against") {
  const auto back = browser::parse_edition(browser::to_bytes(packed()));
  REQUIRE(back.ok());
  const auto facts = browser::facts_of(*back);
  REQUIRE(facts.ok());
  const EditionFacts before = reader().load_facts();
  CHECK(facts->number.volume == before.number.volume);
  CHECK(facts->number.date == before.number.date);
  CHECK(facts->histogram == before.histogram);
  CHECK(facts->sources.size() == before.sources.size());
  const auto rated = browser::rated_of(*back), expected = routing::rated_tasks(reader());
  REQUIRE(rated.size() == expected.size());
  for (std::size_t i = 0; i < rated.size(); ++i) {
    CHECK(rated[i].text == expected[i].text);
    CHECK(rated[i].level == expected[i].level);
    CHECK(rated[i].by == expected[i].by);
    CHECK(rated[i].activities == expected[i].activities);
  }
}

TEST_CASE("a pack that was cut or changed is refused with a sentence") {
  const std::string bytes = browser::to_bytes(all_professions().front());
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 64) {
    const auto cut = browser::parse_profession(bytes.substr(0, size));
    REQUIRE(!cut.ok());
    check_refused(cut.error());
  }
  rc::check("one byte changed", [&] {
    std::string changed = bytes;
    const auto place = *rc::gen::inRange<std::size_t>(0, bytes.size());
    changed[place] = static_cast<char>(changed[place] ^ *rc::gen::inRange(1, 256));
    RC_ASSERT(!browser::parse_profession(changed).ok());
  });
  CHECK(!browser::parse_edition(bytes).ok());
  CHECK(!browser::parse_profession(bytes + "x").ok());
}

TEST_CASE("a pack that was changed under a right checksum is read or refused, and what was read can be used") {
  const std::string bytes = without_checksum(browser::to_bytes(packed()));
  const browser::OpenSeal seal;
  int refused = 0;
  rc::check("some bytes changed", [&] {
    std::string changed = bytes;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
      changed[*rc::gen::inRange<std::size_t>(8, bytes.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
    const auto edition = browser::parse_edition(with_checksum(changed));
    if (!edition.ok()) return void(++refused);
    RC_ASSERT(browser::facts_of(*edition).ok());
    RC_ASSERT(browser::rated_of(*edition).size() == edition->rated.size());
  });
  CHECK(refused > 0);
}

TEST_CASE("the seal of a browser opens what it closed, for its purpose, and nothing that was changed") {
  const browser::OpenSeal seal;
  for (const std::string& words : {std::string(), std::string("Train new nurses"), std::string("\0\xff", 2)}) {
    const std::string closed = seal.close(words, ports::SealedFor::assessment);
    CHECK(seal.find_bytes(closed, ports::SealedFor::assessment) == words);
    CHECK(!seal.find_bytes(closed, ports::SealedFor::search));
    for (std::size_t i = 0; i < closed.size(); ++i) {
      std::string changed = closed;
      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      CHECK(!seal.find_bytes(changed, ports::SealedFor::assessment));
    }
  }
  CHECK(!seal.find_bytes("", ports::SealedFor::assessment));
}

TEST_CASE("a browser asks for the profession that it lacks, and finds jobs by their names") {
  browser::BrowserEdition edition;
  REQUIRE(edition.load_edition(browser::to_bytes(packed())).ok());
  CHECK(edition.find_profession("registered-nurse") == nullptr);
  CHECK(edition.wanted() == "registered-nurse");
  edition.forget_wanted();
  CHECK(edition.find_profession("no-such") == nullptr);
  CHECK(edition.wanted().empty());
  REQUIRE(edition.load_profession(browser::to_bytes(*reader().find_profession("registered-nurse"))).ok());
  REQUIRE(edition.find_profession("registered-nurse") != nullptr);
  CHECK(edition.wanted().empty());
  const auto found = edition.find_jobs("registered nurse", 5);
  REQUIRE(!found.jobs.empty());
  CHECK(found.jobs.front().page.slug == "registered-nurse");
  Profession stranger;
  stranger.slug = "stranger";
  CHECK(!edition.load_profession(browser::to_bytes(stranger)).ok());
}

}  // namespace pack_test
