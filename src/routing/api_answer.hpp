// Answers of the API: what a query asks for, and records as JSON or CSV with the edition and the citation.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "routing/route.hpp"
#include "routing/site_context.hpp"
#include "service/record.hpp"
#include "site/form_fields.hpp"

namespace willai::routing {

// What a query asks of an operation.
struct ApiQuery {
  const service::Operation* operation;
  site::FormFields form;
  std::size_t limit = 0;
  std::string after{};
  std::vector<std::string> fields{};
};

// An error names the parameter that is wrong, and what it may be.
Result<ApiQuery> read_api_query(std::string_view operation, const RouteRequest& request);

// What an answer is about, for its citation.
struct Topic {
  std::string title;
  std::string path;  // of a page of the site
};

// A page of a list.
struct ApiList {
  std::vector<service::Record> records{};
  std::optional<std::size_t> count{};  // of all; absent where they were not counted
  std::string next_after{};            // the last id, if there are more
};

Page api_one(const SiteContext& context, const RouteRequest& request, const ApiQuery& query, const service::Record& record, const Topic& topic);
Page api_list(const SiteContext& context, const RouteRequest& request, const ApiQuery& query, const ApiList& list, const Topic& topic);

// As an error of the edition's content (404) or of the query (400).
Page api_fault(const Error& error);
Page page_or_fault(Result<Page> page);

// A name in an address, as a fault says it: short, and safe to show.
std::string shown_name(std::string_view name);

// The items behind `after`, at most `limit` of them: [first, last) of `items`. An error if there is no such item.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};
template <class Items, class IdOf>
Result<Window> window_of(const Items& items, const ApiQuery& query, IdOf id_of) {
  Window window{0, items.size()};
  if (!query.after.empty()) {
    const auto found = std::ranges::find_if(items, [&](const auto& item) { return id_of(item) == query.after; });
    if (found == items.end()) return invalid("“after” names nothing in this list; take the address in “next” of the page before.");
    window.first = static_cast<std::size_t>(found - items.begin()) + 1;
  }
  window.last = std::min(items.size(), window.first + query.limit);
  return window;
}

// The list that a window shows.
template <class Items, class IdOf, class RecordOf>
Result<ApiList> list_of(const Items& items, const ApiQuery& query, IdOf id_of, RecordOf record_of) {
  const Window window = TRY(window_of(items, query, id_of));
  ApiList list;
  list.count = items.size();
  for (std::size_t i = window.first; i < window.last; ++i) list.records.push_back(record_of(items[i]));
  if (window.last < items.size() && window.last > 0) list.next_after = id_of(items[window.last - 1]);
  return list;
}

}  // namespace willai::routing
