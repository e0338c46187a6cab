// What must hold of every reading of every model, on one of a dozen words; and what is refused with a sentence.
#include "scoring/task_model.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "scoring/plain_math.hpp"
#include "small_task_model.hpp"

namespace task_model_test {

using namespace willai;
using namespace willai::test;
using namespace std::literals;

namespace {

const scoring::TaskModel& model() {
  static const scoring::TaskModel small(small_task_model());
  return small;
}

// Two to twelve words the model knows.
std::string any_known_text() {
  const auto places = *rc::gen::suchThat(
      rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, kSmallWords.size())),
      [](const auto& all) { return !all.empty(); });
  std::string text;
  for (const std::size_t place : places) text += std::string(text.empty() ? "" : " ") + kSmallWords[place];
  return text.substr(0, 1000);
}

// One to four activities; of two of them the model knows nothing.
std::vector<std::string> any_activities() {
  const std::vector<std::string> all = {"4.A.1.a.1.I01.D01", "4.A.3.a.2.I01.D02", "4.A.1.a.1.I01.D04",
                                        "4.A.1.a.1.I01.D05", "4.A.9.z.9.I99.D99", ""};
  std::vector<std::string> some;
  for (int i = *rc::gen::inRange(1, 5); i > 0; --i) some.push_back(*rc::gen::elementOf(all));
  return some;
}

const std::vector<std::string> kCode = {"4.A.1.a.1.I01.D05"}, kCarrying = {"4.A.3.a.2.I01.D02"};

double sum_of_parts(const scoring::TaskScore& score) {
  double sum = score.others + score.wording;
  for (const scoring::Understood& each : score.because) sum += each.part;
  return sum;
}

void check_sound(const scoring::TaskScore& score) {
  const Estimate& exposure = score.exposure;
  RC_ASSERT(exposure.low.value() >= 0 && exposure.high.value() <= 1);
  RC_ASSERT(exposure.low <= exposure.value && exposure.value <= exposure.high);
  const auto& p = score.probabilities;
  for (const double each : p) RC_ASSERT(each >= 0 && each <= 1);
  RC_ASSERT(std::abs(p[0] + p[1] + p[2] - 1) < 1e-12);
  RC_ASSERT(std::abs(exposure.value.value() - scoring::beta_of(p)) < 1e-12);
  RC_ASSERT(std::abs(sum_of_parts(score) - exposure.value.value()) < 1e-9);
  RC_ASSERT(score.because.size() <= 3);
  double weights = 0;
  for (std::size_t i = 0; i < score.because.size(); ++i) {
    const scoring::Understood& each = score.because[i];
    RC_ASSERT(each.weight > 0 && each.weight <= 1 + 1e-12);
    RC_ASSERT(std::abs(each.part - each.weight * each.exposure) < 1e-12);
    if (i > 0) RC_ASSERT(each.weight <= score.because[i - 1].weight);
    weights += each.weight;
  }
  RC_ASSERT(weights <= 1 + 1e-9);
  RC_ASSERT(score.others >= -1e-12);
}

void check_refused(std::string_view text, std::string_view why) {
  const scoring::TaskReading reading = model().read(text);
  CHECK_FALSE(reading.score);
  CHECK_MESSAGE(reading.why_not.find(why) != std::string::npos, reading.why_not);
  CHECK(is_utf8(reading.why_not));
  const scoring::TaskReading linked = model().read_linked(text, kCode);
  CHECK_FALSE(linked.score);
  CHECK(linked.why_not == reading.why_not);
}

}  // namespace

TEST_CASE("a score lies within 0 and 1, its interval holds it, and its parts sum to it") {
  CHECK(rc::check([] {
    const scoring::TaskReading reading = model().read(any_known_text());
    RC_ASSERT(reading.score.has_value());
    RC_ASSERT(reading.why_not.empty());
    check_sound(*reading.score);
  }));
}

TEST_CASE("the same holds of a task that is linked to activities") {
  CHECK(rc::check([] {
    const scoring::TaskReading reading = model().read_linked(any_known_text(), any_activities());
    RC_ASSERT(reading.score.has_value());
    check_sound(*reading.score);
  }));
}

TEST_CASE("the small model tells a task of hands from one of words, and says which activity it saw") {
  const auto carry = model().read("Carry boxes up the stairs."), write = model().read("answer customer emails");
  REQUIRE(carry.score);
  REQUIRE(write.score);
  CHECK(carry.score->level == Level::low);
  CHECK(write.score->level == Level::high);
  REQUIRE_FALSE(carry.score->because.empty());
  REQUIRE_FALSE(write.score->because.empty());
  CHECK(carry.score->because[0].name == "Carry boxes");
  CHECK(carry.score->because[0].id == "4.A.3.a.2.I01.D02");
  CHECK(carry.score->because[0].exposure == doctest::Approx(.01 + .02 / 2));
  CHECK(write.score->because[0].name == "Answer emails");
  CHECK(write.score->because[0].weight > .5);
}

TEST_CASE("a wording the model knows by heart outweighs all others, and more than three activities leave others") {
  const auto reading = model().read("write the emails code reports product customer floor boxes");
  REQUIRE(reading.score);
  CHECK(reading.score->because.size() == 3);
  CHECK(reading.score->others > 0);
}

TEST_CASE("capitals, white space and punctuation do not change a score") {
  const auto one = model().read("answer customer emails"), other = model().read("  Answer, CUSTOMER e\tmails!");
  const auto same = model().read("\tANSWER   customer\r\nemails.");
  REQUIRE(one.score);
  REQUIRE(same.score);
  CHECK(one.score->probabilities == same.score->probabilities);
  CHECK((!other.score || other.score->probabilities != one.score->probabilities));  // other words are another task
}

TEST_CASE("the same text is read the same twice") {
  const scoring::TaskModel again(small_task_model());
  CHECK(rc::check([&] {
    const std::string text = any_known_text();
    const auto one = model().read(text), two = again.read(text);
    RC_ASSERT(one.score->probabilities == two.score->probabilities);
    RC_ASSERT(one.score->exposure == two.score->exposure);
    RC_ASSERT(one.score->because.size() == two.score->because.size());
  }));
}

TEST_CASE("the ratings of linked activities move a score their way") {
  const auto plain = model().read("write the code");
  const auto low = model().read_linked("write the code", kCarrying),
             high = model().read_linked("write the code", kCode);
  REQUIRE(plain.score);
  REQUIRE(low.score);
  REQUIRE(high.score);
  CHECK(low.score->exposure.value < plain.score->exposure.value);
  CHECK(high.score->exposure.value > plain.score->exposure.value);
  CHECK(low.score->probabilities[0] > plain.score->probabilities[0]);
}

TEST_CASE("nothing is refused as nothing") {
  for (const std::string_view text : {""sv, " "sv, "\t\r\n  "sv}) check_refused(text, "there is nothing to read");
}

TEST_CASE("bytes that are no text are refused as such") {
  for (const std::string_view text :
       {"answer \x01 emails"sv, "\x7f\x45\x4c\x46\x02\x01\x01\0\0"sv, "answer\0emails"sv, "\xff\xfe"sv,
        "answer emails \xc3"sv, "\xed\xa0\x80 emails"sv, "\x1b[31manswer emails"sv})
    check_refused(text, "this is not text");
}

TEST_CASE("what is longer than a task is refused as such, and what is just as long is read") {
  std::string text = "answer customer emails";
  while (text.size() < 1500) text += ' ';
  CHECK(model().read(text).score);
  check_refused(text + " ", "this is too long for one task");
  std::string words = "up";
  for (int i = 1; i < 250; ++i) words += " up";
  CHECK(model().read(words).score);
  check_refused(words + " up", "this is too long for one task");
  check_refused(std::string(5'000'000, 'a'), "this is too long for one task");
}

TEST_CASE("words the model does not know are no task, from half of them on they are") {
  check_refused("asdf qwer zxcv", "does not look like a task");
  check_refused("answer asdf qwer", "does not look like a task");
  CHECK(model().read("answer asdf").score);
}

TEST_CASE("a text without Latin letters is reported as such") {
  for (const char* text : {"12345 67890", "?!", "回复客户邮件", "отвечать на письма", "🧹🧹"})
    check_refused(text, "it has no words in Latin letters");
}

TEST_CASE("Spanish and German are no task in English") {
  for (const char* text : {"contestar correos de los clientes", "limpiar los pisos de la oficina",
                           "Kundenanfragen per E-Mail beantworten", "den Boden im Büro putzen"})
    check_refused(text, "does not look like a task");
}

TEST_CASE("no bytes whatever crash a reading: a sound score or a sentence") {
  CHECK(rc::check([] {
    std::string text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    if (*rc::gen::inRange(0, 2) == 1) text = any_known_text() + text;
    const scoring::TaskReading reading = model().read(text);
    RC_ASSERT(reading.score.has_value() == reading.why_not.empty());
    if (reading.score) check_sound(*reading.score);
  }));
}

TEST_CASE("exponential and logarithm are right to ten digits; beyond −40 and 40 the exponential is as at the ends") {
  for (int i = -40'000; i <= 40'000; ++i) {
    const double x = i / 1000.0;
    const double exact = std::exp(x);
    REQUIRE(std::abs(scoring::exponential(x) - exact) <= 1e-10 * exact);
  }
  for (double x = 1e-9; x < 1e9; x *= 1.37) {
    CAPTURE(x);
    REQUIRE(std::abs(scoring::logarithm(x) - std::log(x)) <= 1e-12 * (1 + std::abs(std::log(x))));
  }
  CHECK(scoring::logarithm(1) == 0);
  CHECK(scoring::exponential(0) == 1);
  CHECK(scoring::exponential(-1e300) == scoring::exponential(-40));
  CHECK(scoring::exponential(1e300) == scoring::exponential(40));
}

TEST_CASE("exponential never falls, and rises with every thousandth") {
  CHECK(rc::check([] {
    const double x = *rc::gen::inRange(-39'999'000, 39'998'000) / 1e6;
    RC_ASSERT(scoring::exponential(x + 1e-6) > scoring::exponential(x));
  }));
  for (int i = -40'000; i < 40'000; ++i)
    REQUIRE(scoring::exponential((i + 1) / 1000.0) > scoring::exponential(i / 1000.0));
}

TEST_CASE("a head's interval is widest where labels are least certain, and nothing where one is sure") {
  scoring::ModelHead head = small_task_model().from_text;
  const Estimate sure = head.exposure_of({0, 1, 0});
  CHECK(sure.low == sure.high);
  const Estimate even = head.exposure_of({.5, .5, 0});
  CHECK(even.low.value() == 0);
  CHECK(even.high.value() == 1);
  CHECK(scoring::deviation_of({.5, .5, 0}) == doctest::Approx(.5));
  CHECK(scoring::deviation_of({0, 0, 1}) == doctest::Approx(0));
  CHECK(scoring::deviation_of({1 / 3.0, 1 / 3.0, 1 / 3.0}) == doctest::Approx(std::sqrt(1 / 6.0)));
}

TEST_CASE("a head names the likeliest label, after its preference") {
  scoring::ModelHead head;
  CHECK(head.level_of({.5, .3, .2}) == Level::low);
  CHECK(head.level_of({.2, .5, .3}) == Level::high);
  CHECK(head.level_of({.2, .3, .5}) == Level::medium);
  head.preference = {1, 2, 1};
  CHECK(head.level_of({.5, .3, .2}) == Level::high);
}

TEST_CASE("a head's probabilities do not break on readings as great as can be") {
  const scoring::ModelHead head = small_task_model().from_text;
  for (const float great : {1e3F, 1e6F, -1e6F, 1e9F}) {
    const auto p = head.probabilities(std::array{great, 0.F, -great, 0.F, 0.F, 0.F});
    CHECK(std::accumulate(p.begin(), p.end(), 0.0) == doctest::Approx(1));
    for (const double each : p) CHECK(std::isfinite(each));
  }
}

TEST_CASE("only the difference of leanings tells, however great they are") {
  const scoring::ModelHead head = small_task_model().from_text;
  const auto near = head.probabilities(std::array{1.F, 0.F, 3.F, 0.F, 0.F, 0.F});
  const auto far = head.probabilities(std::array{1001.F, 1000.F, 1003.F, 0.F, 0.F, 0.F});
  for (std::size_t k = 0; k < 3; ++k) CHECK(far[k] == doctest::Approx(near[k]).epsilon(1e-4));
}

TEST_CASE("a published task is explained by its published activities, one without any that we rate by its words") {
  const auto linked = model().read_linked("write the code", kCarrying);
  REQUIRE(linked.score);
  CHECK(linked.score->linked);
  REQUIRE(linked.score->because.size() == 1);
  CHECK(linked.score->because[0].name == "Carry boxes");
  CHECK(linked.score->because[0].weight == 1);
  const std::vector<std::string> unknown = {"4.A.9.z.9.I99.D99"};
  const auto plain = model().read("write the code"), unlinked = model().read_linked("write the code", unknown);
  REQUIRE(unlinked.score);
  CHECK_FALSE(unlinked.score->linked);
  CHECK(unlinked.score->exposure == plain.score->exposure);
  CHECK(model().linked_readings(unknown).empty());
}

TEST_CASE("readings: three of words, three of the network, three of ratings, and shares of kinds that sum to 1") {
  const std::vector<float> readings = model().raw_readings("carry boxes up the stairs");
  REQUIRE(readings.size() == 3 + 3 + 3 + 2);
  CHECK(readings[3] + readings[4] + readings[5] == doctest::Approx(0));
  CHECK(readings[3] > readings[4]);  // hands
  CHECK(readings[6] + readings[7] + readings[8] == doctest::Approx(1));
  CHECK(readings[9] + readings[10] == doctest::Approx(1));
  CHECK(readings[10] > readings[9]);
  const std::vector<float> linked = model().linked_readings(kCarrying);
  REQUIRE(linked.size() == 3 + 2);
  CHECK(linked[0] == doctest::Approx(.97));
  CHECK(linked[4] == 1);
}

}  // namespace task_model_test
