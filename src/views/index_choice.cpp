#include "views/index_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "site/routes.hpp"

namespace willai::views {
namespace {

constexpr std::string_view kBare = "without-figures";
constexpr int kMostPages = 99;

std::string_view order_word(IndexOrder order) {
  switch (order) {
    case IndexOrder::name: return "by-name";
    case IndexOrder::most_exposed: return "by-exposure";
    case IndexOrder::least_exposed: return "by-low-exposure";
    case IndexOrder::pay: return "by-pay";
    case IndexOrder::growth: return "by-growth";
    case IndexOrder::people: return "by-people";
    default: return "by-education";
  }
}

// "2" to "99"; the first page has the address without a number.
std::optional<int> page_in(std::string_view word) {
  int page = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), page);
  const bool is_whole = fault == std::errc() && end == word.data() + word.size() && word.front() != '0';
  return is_whole && page >= 2 && page <= kMostPages ? std::optional(page) : std::nullopt;
}

template <class Values, class Slug>
auto find_slug(const Values& values, std::string_view word, Slug slug) {
  return std::ranges::find_if(values, [&](auto each) { return slug(each) == word; });
}

// The words of an address in their order; each is taken at most once.
class AddressWords {
 public:
  explicit AddressWords(std::string_view below) : words_(split(below, '/')) {}

  std::optional<IndexChoice> choice() {
    IndexChoice choice;
    if (take([&](std::string_view word) { return word == kBare; })) choice.bare = true;
    else take_parts(choice);
    const bool by_name = choice.order == IndexOrder::name;
    const bool is_first_by_name = named_order_ && by_name && choice.page == 1;
    const bool is_whole = next_ == words_.size() && !is_first_by_name && (choice.has_orders() || by_name);
    return is_whole ? std::optional(choice) : std::nullopt;
  }

 private:
  template <class Fits>
  bool take(Fits fits) {
    if (next_ == words_.size() || words_[next_].empty() || !fits(words_[next_])) return false;
    ++next_;
    return true;
  }

  void take_parts(IndexChoice& choice) {
    take([&](std::string_view word) { return (choice.field = find_field_by_slug(word)) != nullptr; });
    take([&](std::string_view word) {
      const auto reach = find_slug(kReaches, word, [](Reach each) { return address_word_of(each); });
      if (reach != kReaches.end()) choice.reach = *reach;
      return choice.reach.has_value();
    });
    named_order_ = take([&](std::string_view word) {
      const auto order = find_slug(kIndexOrders, word, order_word);
      if (order != kIndexOrders.end()) choice.order = *order;
      return order != kIndexOrders.end();
    });
    if (named_order_)
      take([&](std::string_view word) {
        const auto page = page_in(word);
        choice.page = page.value_or(1);
        return page.has_value();
      });
  }

  std::vector<std::string_view> words_;
  std::size_t next_ = 0;
  bool named_order_ = false;
};

}  // namespace

std::optional<IndexChoice> parse_index_choice(std::string_view below) {
  return below.empty() ? std::optional(IndexChoice{}) : AddressWords(below).choice();
}

std::string address_of(const IndexChoice& choice) {
  if (choice.bare) return fmt::format("{}/{}", site::kProfessions, kBare);
  std::string address = site::index_of(choice.field ? choice.field->slug : "", choice.reach ? address_word_of(*choice.reach) : "");
  if (choice.order != IndexOrder::name || choice.page > 1) address += fmt::format("/{}", order_word(choice.order));
  if (choice.page > 1) address += fmt::format("/{}", choice.page);
  return address;
}

}  // namespace willai::views
