#include "http/fault.hpp"

#include <array>
#include <utility>

namespace willai::http {
namespace {

// In the order of Fault.
constexpr std::array<FaultText, kFaults> kTexts{{
    {200, ""},
    {400, "This is not a well-formed HTTP/1.1 request."},
    {400, "The request needs exactly one valid Host header."},
    {400, "The address in this request cannot be read."},
    {400, "The length of the request's body is unclear."},
    {408, "The request took too long to arrive."},
    {413, "The body of the request is too large."},
    {414, "The address in this request is too long."},
    {431, "The header of the request is too large."},
    {417, "Send the body immediately, without an Expect header."},
    {503, "Too many files are being uploaded at the moment. Please try again in a minute.", 60},
    {503, "Too much that takes long is being made for your network at the moment. Please try again in a few seconds.",
     5},
    {503, "What this needs does not answer at the moment. Please try again in a minute.", 60},
    {500, "Something went wrong on our side. Please try again."},
}};

// RFC 9110, section 15.
constexpr std::array<std::pair<int, std::string_view>, 17> kPhrases{{
    {200, "OK"},
    {301, "Moved Permanently"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
}};

}  // namespace

FaultText text_of(Fault fault) { return kTexts[static_cast<std::size_t>(fault)]; }

std::string_view reason_phrase(int status) {
  for (const auto& [code, phrase] : kPhrases)
    if (code == status) return phrase;
  return "";
}

}  // namespace willai::http
