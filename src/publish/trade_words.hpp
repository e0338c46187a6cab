// Which trades a word belongs to, learned from what O*NET says of occupations and from our own texts of activities. It tells whether a
// text suits a task of a profession.
//
//   const TradeWords trades(dataset, content);
//   const TradeWords::Trade plumbing = trades.trade_of("47-2152.00");
//   trades.foreign(trades.words_of("A nurse asks the patient first."), plumbing);   // above 0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/occupation.hpp"
#include "publish/content.hpp"
#include "publish/dataset.hpp"

namespace willai::publish {

class TradeWords {
 public:
  using Words = std::vector<std::uint32_t>;  // each once, ascending
  struct Trade {
    Words own;              // that titles, tasks or description of the occupation have
    std::size_t group = 0;  // its minor group of SOC; kNoGroup if the occupation is unknown
  };

  TradeWords(const Dataset& dataset, const Content& content);

  // The words of a text that say what it is about, without their endings. Words that are nowhere in O*NET and the content are left out.
  Words words_of(std::string_view text) const;
  const Trade& trade_of(std::string_view code) const;

  // What two texts share, rare words counting more.
  double shared(const Words& a, const Words& b) const;
  // What a text shares with its trade beyond the statement.
  double at_home(const Words& text, const Words& statement, const Trade& trade) const;
  // How far its words belong to other trades.
  double foreign(const Words& text, const Trade& trade) const;
  // The share of a title that a statement says; what only the trade says counts half. 0 to 1.
  double likeness(const Words& title, const Words& statement, const Trade& trade) const;

 private:
  struct Group {
    std::string name;
    int major;
    double mass;  // of all texts and occupations that are its
  };
  using Masses = std::map<std::size_t, double>;  // by group

  std::uint32_t number_of(const std::string& word);
  std::size_t group_of(const OccupationCode& code);
  void read_occupations(const Dataset& dataset, const Content& content);
  void read_texts(const Dataset& dataset, const Content& content);
  void add_text(std::string_view text, const Masses& groups, const std::vector<std::string>& fields, const std::vector<std::string>& codes);
  void add(const Words& words, std::size_t group, double mass);
  Words learn(std::string_view text);
  double rarity(std::uint32_t word) const;
  void weigh_foreign_words();

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::map<std::string, std::size_t, std::less<>> groups_;  // of SOC, "47-2"
  std::map<std::string, Trade, std::less<>> trades_;        // by O*NET-SOC code
  std::vector<int> occupations_with_;                       // per word
  std::vector<std::vector<double>> masses_;                 // per word: how much each group says it, up to the last one that does
  std::vector<Group> group_list_;
  std::vector<double> foreign_;                             // per word and group: how far it belongs to other trades
  std::map<int, double> major_masses_;
  double all_ = 0;
};

}  // namespace willai::publish
