// The task model as a file: exactly what was written comes back, and what was damaged is refused or harmless.
#include "scoring/task_model_parts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "scoring/task_model.hpp"
#include "small_task_model.hpp"
#include "system/builtin.hpp"

namespace task_model_parts_test {

using namespace willai;
using namespace willai::test;

namespace {

std::string_view shipped_bytes() {
  const auto files = system::builtin_files();
  const auto file = std::ranges::find(files, "content/model/task-model.bin", &system::BuiltinFile::name);
  REQUIRE(file != files.end());
  return file->bytes;
}

const std::string& small_bytes() {
  static const std::string bytes = scoring::to_bytes(small_task_model());
  return bytes;
}

// The rarity and the weights of all buckets, which are alike from one to the next: four bytes a bucket.
struct Alike {
  std::size_t begin, end;
};

// Behind the buckets: what the linear reading weighs besides, then the network, alike from unit to unit.
constexpr std::size_t kLinearRest = 2 * scoring::kDimensions * 12 + 12;
constexpr std::size_t kNetworkBytes =
    scoring::kNetworkInputs * scoring::kNetworkUnits * 4 + scoring::kNetworkUnits * 16 + 12;

Alike alike_in_small() {
  std::size_t begin = 8 + 4;
  for (const scoring::KnownWord& each : small_task_model().words)
    begin += 16 + each.word.size() + scoring::kDimensions + scoring::kTopics;
  return {begin, begin + scoring::kBuckets + 4 + scoring::kBuckets * 3};
}

// Every place of the small model but those among the buckets and the units, of which one in a thousand.
std::vector<std::size_t> places_in_small() {
  const Alike alike = alike_in_small();
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < small_bytes().size(); ++at) {
    const std::size_t network = alike.end + kLinearRest;
    const bool among = (at > alike.begin + 16 && at < alike.end - 16 &&
                        (at < alike.begin + scoring::kBuckets - 16 || at > alike.begin + scoring::kBuckets + 20)) ||
                       (at > network + 16 && at < network + kNetworkBytes - 16);
    if (!among || at % 1009 == 0) places.push_back(at);
  }
  return places;
}

void check_refused(std::string_view bytes, std::string_view why) {
  const auto parsed = scoring::parse_task_model(bytes);
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().kind == ErrorKind::invalid);
  CHECK_MESSAGE(parsed.error().message.find(why) != std::string::npos, parsed.error().message);
}

// A model that was let in reads tasks as any other does.
void check_reads_soundly(const std::string& bytes, std::size_t at) {
  Result<scoring::TaskModel> model = scoring::TaskModel::parse(bytes);
  if (!model.ok()) return void(CHECK_FALSE(model.error().message.empty()));
  CAPTURE(at);
  const std::vector<std::string> linked = {"4.A.1.a.1.I01.D05"};
  for (const char* text : {"write the code", "answer customer emails up", "carry boxes up the stairs, sweep the floor"})
    for (const scoring::TaskReading& reading : {model->read(text), model->read_linked(text, linked)}) {
      REQUIRE(reading.score.has_value() == reading.why_not.empty());
      if (!reading.score) continue;
      const scoring::TaskScore& score = *reading.score;
      const double low = score.exposure.low.value(), value = score.exposure.value.value(),
                   high = score.exposure.high.value();
      REQUIRE((0 <= low && low <= value && value <= high && high <= 1));
      REQUIRE(std::abs(score.probabilities[0] + score.probabilities[1] + score.probabilities[2] - 1) < 1e-9);
      double sum = score.others + score.wording;
      for (const scoring::Understood& each : score.because) {
        REQUIRE((each.weight >= 0 && each.weight <= 1 + 1e-9 && each.exposure >= 0 && each.exposure <= 1));
        REQUIRE(is_utf8(each.name));
        sum += each.part;
      }
      REQUIRE(std::abs(sum - value) < 1e-9);
    }
}

template <class Change>
void check_damage_refused(Change change) {
  scoring::TaskModelParts parts = small_task_model();
  change(parts);
  check_refused(scoring::to_bytes(parts), "damaged");
}

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinite = std::numeric_limits<float>::infinity();

}  // namespace

TEST_CASE("the shipped model comes back to the byte") {
  const auto parsed = scoring::parse_task_model(shipped_bytes());
  REQUIRE(parsed.ok());
  CHECK(scoring::to_bytes(*parsed) == shipped_bytes());
}

TEST_CASE("the shipped model is in order: words by their letters, activities once each, ratings that sum to 1") {
  const auto parsed = scoring::parse_task_model(shipped_bytes());
  REQUIRE(parsed.ok());
  CHECK(parsed->words.size() > 5000);
  CHECK(parsed->activities.size() > 1500);
  CHECK(std::ranges::is_sorted(parsed->words, {}, &scoring::KnownWord::word));
  CHECK(std::ranges::adjacent_find(parsed->words, {}, &scoring::KnownWord::word) == parsed->words.end());
  std::vector<std::string> ids;
  for (const scoring::RatedActivity& each : parsed->activities) {
    ids.push_back(each.id);
    CHECK_FALSE(each.name.empty());
    CHECK(each.phrasings.size() >= 4);
    CHECK(each.rating[0] + each.rating[1] + each.rating[2] == doctest::Approx(1).epsilon(.011));
  }
  std::ranges::sort(ids);
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("a small model comes back to the byte and part by part") {
  const auto parsed = scoring::parse_task_model(small_bytes());
  REQUIRE(parsed.ok());
  CHECK(scoring::to_bytes(*parsed) == small_bytes());
  const scoring::TaskModelParts small = small_task_model();
  REQUIRE(parsed->words.size() == small.words.size());
  CHECK(parsed->words[3].word == "code");
  CHECK(parsed->words[3].vector == small.words[3].vector);
  CHECK(parsed->rarity == small.rarity);
  CHECK(parsed->linear.buckets == small.linear.buckets);
  CHECK(parsed->linear.dense == small.linear.dense);
  CHECK(parsed->linear.base == small.linear.base);
  CHECK(parsed->words[3].topics == small.words[3].topics);
  CHECK(parsed->network.inputs == small.network.inputs);
  CHECK(parsed->network.says == small.network.says);
  CHECK(parsed->network.base == small.network.base);
  REQUIRE(parsed->activities.size() == 5);
  CHECK(parsed->activities[0].phrasings == small.activities[0].phrasings);
  CHECK(parsed->activities[4].rating == small.activities[4].rating);
  CHECK(parsed->from_text.weights == small.from_text.weights);
  CHECK(parsed->with_links.preference == small.with_links.preference);
  CHECK(parsed->with_links.spread == small.with_links.spread);
}

TEST_CASE("a model read from its bytes reads tasks as the one that was written") {
  const scoring::TaskModel made(small_task_model());
  const auto read = scoring::TaskModel::parse(small_bytes());
  REQUIRE(read.ok());
  for (const char* text : {"write the code", "carry boxes", "answer emails", "sweep the floor up the stairs"}) {
    CHECK(read->raw_readings(text) == made.raw_readings(text));
    CHECK(read->read(text).score->exposure == made.read(text).score->exposure);
  }
}

TEST_CASE("a small model cut anywhere is refused, with a sentence that says what to do") {
  for (const std::size_t at : places_in_small())
    check_refused(std::string_view(small_bytes()).substr(0, at),
                  at < 8 ? "make one with willai-lab train" : "copy it or train it again");
}

TEST_CASE("the shipped model cut at two hundred places is refused") {
  const std::string_view bytes = shipped_bytes();
  for (std::size_t i = 0; i < 199; ++i)
    check_refused(bytes.substr(0, i * bytes.size() / 199), i == 0 ? "make one" : "damaged or incomplete");
  check_refused(bytes.substr(0, bytes.size() - 1), "damaged or incomplete");
}

TEST_CASE("a model with more behind it is refused") {
  check_refused(small_bytes() + '\0', "damaged or incomplete");
  check_refused(small_bytes() + small_bytes(), "damaged or incomplete");
}

TEST_CASE("a model of another version, or no model at all, is refused as such") {
  for (std::size_t at = 0; at < 8; ++at)
    for (const int by : {1, 0x20, 0xff}) {
      std::string bytes = small_bytes();
      bytes[at] = static_cast<char>(bytes[at] ^ by);
      check_refused(bytes, "this task model has another version");
    }
  for (const char* bytes : {"", "WAITM", "WAITM001",
                            "\x7f"
                            "ELF",
                            "SQLite format 3"})
    check_refused(bytes, "make one with willai-lab train");
}

TEST_CASE("a number of things that cannot be true is refused, and takes no memory") {
  for (const std::uint32_t number : {0xffffffffU, 0x80000000U, 0x7fffffffU, 100'000'000U}) {
    std::string bytes = small_bytes();
    std::memcpy(bytes.data() + 8, &number, 4);  // words
    check_refused(bytes, "damaged or incomplete");
    bytes = small_bytes();
    std::memcpy(bytes.data() + 12, &number, 4);  // letters of the first word
    check_refused(bytes, "damaged or incomplete");
    bytes = small_bytes();
    std::memcpy(bytes.data() + alike_in_small().end + kLinearRest + kNetworkBytes, &number, 4);  // activities
    check_refused(bytes, "damaged or incomplete");
  }
}

TEST_CASE("not-a-number, or a number out of bounds, is refused everywhere") {
  for (const float bad : {kNan, kInfinite, -kInfinite, 1e30F, -1e30F}) {
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.words[3].share = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.words[3].scale = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.words[3].topic_scale = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.linear.scale = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.network.inputs[7][3] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.network.bases[5] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.network.says[9][1] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.network.base[0] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.linear.dense[57][1] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.linear.base[2] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.activities[1].rating[0] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.from_text.weights[6][2] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.from_text.preference[1] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.with_links.weights[0][0] = bad; });
    check_damage_refused([=](scoring::TaskModelParts& parts) { parts.with_links.spread = bad; });
  }
  check_damage_refused([](scoring::TaskModelParts& parts) { parts.from_text.spread = -1; });
}

TEST_CASE("parts that do not fit together are refused") {
  check_damage_refused([](scoring::TaskModelParts& parts) { parts.activities.clear(); });
  check_damage_refused([](scoring::TaskModelParts& parts) { parts.from_text.weights.pop_back(); });
  check_damage_refused([](scoring::TaskModelParts& parts) { parts.with_links.weights.push_back({0, 0, 0}); });
  check_damage_refused([](scoring::TaskModelParts& parts) { std::swap(parts.from_text, parts.with_links); });
  check_damage_refused([](scoring::TaskModelParts& parts) { std::swap(parts.words[0], parts.words[1]); });
  check_damage_refused([](scoring::TaskModelParts& parts) { parts.words[1] = parts.words[0]; });
  check_damage_refused([](scoring::TaskModelParts& parts) { parts.activities[2].rating = {.5, .6, .7}; });
  check_damage_refused([](scoring::TaskModelParts& parts) { parts.activities[2].name = "Sweep \xff"; });
}

TEST_CASE("a small model with any one byte changed is refused or reads soundly") {
  const std::size_t activities = alike_in_small().end + kLinearRest + kNetworkBytes;
  const std::vector<std::size_t> places = places_in_small();
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::string bytes = small_bytes();
    char& byte = bytes[places[i]];
    constexpr std::array changes = {0x7f, 0x80, 0xff, 0x40, 0x01};  // the exponents of numbers, signs, counts
    byte = static_cast<char>(byte ^ changes[i / 4 % changes.size()]);
    // All are parsed; of the vectors of words and of weights, which are alike, one in eleven reads tasks too.
    if (places[i] >= activities || i % 11 == 0) check_reads_soundly(bytes, places[i]);
    else if (const auto parsed = scoring::parse_task_model(bytes); !parsed.ok())
      REQUIRE_FALSE(parsed.error().message.empty());
  }
}

}  // namespace task_model_parts_test
