// What a preview adds to the pages of an edition: the list of faults, and the script that waits for news. None of it is
// in a site that is served or exported otherwise.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/page.hpp"
#include "importers/table.hpp"

namespace willai::preview {

// What a browser is told: the state differs after each change.
inline constexpr std::string_view kNews = "/preview/news";

struct News {
  std::string state{};
  std::string folder{};
  std::vector<importers::Reject> faults{};
  bool has_edition = false;
};

// Script and styles; absent at any other address.
std::optional<http::Page> own_page(std::string_view path);

// `making` is how long the next edition takes that is being made now; 0 while none is.
http::Page news_page(std::string_view state, std::chrono::seconds making);

// Where there is no edition yet.
http::Page page_of_faults(const News& news);

// The page with its news, never kept by a browser.
http::Page with_news(http::Page page, const News& news, std::string_view base_path);

}  // namespace willai::preview
