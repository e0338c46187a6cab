// Which trades a word belongs to.
#include "publish/trade_words.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace trade_words_test {

using namespace willai;

namespace {

// Ten trades of care and ten of the workshop, each with a text of its own.
struct Trades {
  publish::Content content;
  publish::Dataset dataset;

  Trades() {
    for (int i = 0; i < 10; ++i) {
      add(fmt::format("29-10{}0.00", i), fmt::format("care{}", i), "The nurse lifts the patient and pours water.");
      add(fmt::format("47-20{}0.00", i), fmt::format("shop{}", i), "A plumber solders the pipe and pours water.");
    }
  }
  void add(const std::string& code, const std::string& activity, const std::string& text) {
    const OccupationCode parsed = *OccupationCode::parse(code);
    dataset.occupations.push_back({parsed, "Helpers", "Helpers carry."});
    dataset.task_activities.push_back({parsed, 1, activity});
    content.activities.push_back({activity, {text, "It is done."}, "Advice.", {}, {}, "", 0});
  }
};

}  // namespace

TEST_CASE("a word that only other trades say is foreign, one that all say is not") {
  const Trades small;
  const publish::TradeWords trades(small.dataset, small.content);
  const auto& plumbing = trades.trade_of("47-2010.00");
  CHECK(trades.foreign(trades.words_of("patients"), plumbing) > 0);
  CHECK(trades.foreign(trades.words_of("solder pipes"), plumbing) == 0);
  CHECK(trades.foreign(trades.words_of("pouring water"), plumbing) == 0);
  CHECK(trades.foreign(trades.words_of("patients"), trades.trade_of("29-1010.00")) == 0);
}

TEST_CASE("words that any text may have tell nothing") {
  const Trades small;
  const publish::TradeWords trades(small.dataset, small.content);
  CHECK(trades.words_of("The model and the software of today are with whoever is there").empty());
  CHECK(trades.shared(trades.words_of("the model of the pipe"), trades.words_of("a model with the patient")) == 0);
  CHECK(trades.shared(trades.words_of("the pipe"), trades.words_of("pipes")) > 0);
}

TEST_CASE("an occupation that nobody knows has no foreign words") {
  const Trades small;
  const publish::TradeWords trades(small.dataset, small.content);
  CHECK(trades.foreign(trades.words_of("patients and pipes"), trades.trade_of("11-1011.00")) == 0);
}

TEST_CASE("a title is like a statement that says it, and half as like one whose trade says it") {
  const Trades small;
  const publish::TradeWords trades(small.dataset, small.content);
  const auto& trade = trades.trade_of("47-2010.00");
  const auto title = trades.words_of("pipe");
  CHECK(trades.likeness(title, trades.words_of("Solder pipes"), trade) == 1);
  CHECK(trades.likeness(title, trades.words_of("Lift patients"), trade) == 0);
  CHECK(trades.likeness(trades.words_of("Carry helpers"), trades.words_of("Lift patients"), trade) == doctest::Approx(.5));
}

}  // namespace trade_words_test
