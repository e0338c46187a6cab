// /error: a reader says what is wrong on a page. And what the form answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

inline constexpr std::size_t kMostErrorText = 2000;  // characters

// As typed, where the form comes back.
struct ErrorForm {
  std::string page;     // "/profession/chef"; "" asks for it
  std::string edition;  // "1-2"
  std::string text{};
  std::string address{};
  std::string page_fault{};  // what is wrong with each; "" while nothing is
  std::string text_fault{};
  std::string address_fault{};
};

bool has_faults(const ErrorForm& form);

struct ErrorPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::vector<std::string> paragraphs{};
  std::optional<ErrorForm> form{};
  std::vector<Link> next{};
};

enum class ErrorMoment : unsigned char { sent, network_full, all_full, store_closed };

ErrorPage error_form_page(const EditionFacts& facts, ErrorForm form);
ErrorPage error_page(const EditionFacts& facts, ErrorMoment moment);

}  // namespace willai::views
