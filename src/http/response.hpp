// Responses made once and sent many times: all of the head that does not change with the second, and the body.
#pragma once

#include <memory>
#include <string>

#include "http/compression.hpp"
#include "http/fault.hpp"
#include "http/page.hpp"

namespace willai::http {

// Does the same address have other bytes for a reader with another Accept-Encoding?
enum class Variance { none, by_encoding };

struct Response {
  int status = 200;
  std::string head;  // status line and fields; Date, Connection and the empty line follow as an ending (clock.hpp)
  std::string body;
  std::string etag;          // with its quotes; "" where there is none
  std::string not_modified;  // the head of the 304 in its place; "" without an ETag
  Variance variance = Variance::none;

  std::size_t bytes() const { return head.size() + body.size() + etag.size() + not_modified.size(); }
};

using ResponsePtr = std::shared_ptr<const Response>;

// The page in the given coding, where coding it is worth while.
ResponsePtr prepare(Page page, Encoding encoding);

enum class FaultForm { sentence, json };

// The sentence for a reader whose request cannot be answered, plain or as {"error": …}.
ResponsePtr prepare(Fault fault, FaultForm form = FaultForm::sentence);

// Does If-None-Match name this tag? Weak comparison, as RFC 9110, 13.1.2 asks.
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace willai::http
