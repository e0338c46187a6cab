#include "importers/logo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "base/digest.hpp"
#include "base/text.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

constexpr std::size_t kLargestLogo = 100'000;  // bytes
constexpr std::size_t kDeepestSvg = 64;
constexpr unsigned kWidestPng = 4096;

// Elements that draw. All others are refused: they run, load, link or embed.
constexpr std::array kDrawing = {
    "circle"sv,   "clipPath"sv,       "defs"sv,     "desc"sv,           "ellipse"sv, "g"sv,      "line"sv,     "linearGradient"sv,
    "marker"sv,   "mask"sv,           "metadata"sv, "path"sv,           "pattern"sv, "polygon"sv, "polyline"sv, "radialGradient"sv,
    "rect"sv,     "stop"sv,           "style"sv,    "svg"sv,            "symbol"sv,  "text"sv,   "textPath"sv, "title"sv,
    "tspan"sv,    "use"sv};
static_assert(std::ranges::is_sorted(kDrawing));

std::string_view plain_name(std::string_view name) { return name.substr(name.find(':') + 1); }

// "url(#a)" is a part of the picture; anything else would be loaded.
bool loads_something(std::string_view css) {
  const std::string lower = to_lower(css);
  for (const std::string_view word : {"@import"sv, "\\"sv, "image-set("sv, "image("sv, "src("sv})
    if (lower.find(word) != std::string::npos) return true;
  for (std::size_t at = lower.find("url("); at != std::string::npos; at = lower.find("url(", at + 1)) {
    const std::string_view target = trim(std::string_view(lower).substr(at + 4));
    if (!target.starts_with("#") && !target.starts_with("'#") && !target.starts_with("\"#")) return true;
  }
  return false;
}

// Elements are known by their names, so no other name may stand for one that runs.
std::string fault_of_namespace(pugi::xml_attribute attribute) {
  const std::string_view name = attribute.name(), value = attribute.value();
  const bool is_usual = name == "xmlns" || name == "xmlns:svg";
  if (value == "http://www.w3.org/1999/xhtml" || (value == "http://www.w3.org/2000/svg" && !is_usual))
    return fmt::format("the namespace “{}”", name);
  return "";
}

std::string text_in(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node child : node) text += child.value();
  return text;
}

// What is wrong with an attribute; "" if nothing is.
std::string fault_of(pugi::xml_attribute attribute) {
  const std::string name = to_lower(plain_name(attribute.name()));
  const std::string_view value = trim(attribute.value());
  if (name.starts_with("on")) return fmt::format("the attribute “{}”, which runs a script", attribute.name());
  if (name == "href" && !value.starts_with('#')) return "a link to something outside the picture";
  if (std::string_view(attribute.name()).starts_with("xmlns")) return fault_of_namespace(attribute);
  if (loads_something(value)) return fmt::format("“{}”, which loads something from elsewhere", attribute.name());
  return "";
}

bool is_of_another_program(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.find(':') != std::string_view::npos && !name.starts_with("svg:");
}

// The first thing that a logo may not have; "" if there is none.
std::string fault_of(pugi::xml_node node, std::size_t depth) {
  if (depth > kDeepestSvg) return "elements nested too deep";
  for (const pugi::xml_node child : node) {
    if (child.type() == pugi::node_doctype) return "a document type";
    if (child.type() == pugi::node_pi) return fmt::format("the instruction “{}”", child.name());
    if (child.type() != pugi::node_element) continue;
    if (!is_of_another_program(child) && !std::ranges::binary_search(kDrawing, plain_name(child.name())))
      return fmt::format("the element “{}”", child.name());
    if (plain_name(child.name()) == "style" && loads_something(text_in(child))) return "a style that loads something from elsewhere";
    for (const pugi::xml_attribute attribute : child.attributes())
      if (std::string fault = fault_of(attribute); !fault.empty()) return fault;
    if (std::string fault = fault_of(child, depth + 1); !fault.empty()) return fault;
  }
  return "";
}

Result<> check_svg(std::string_view bytes) {
  if (!is_utf8(bytes)) return invalid("the logo is not UTF-8 text; save the SVG as UTF-8");
  pugi::xml_document document;
  constexpr unsigned kParsing = pugi::parse_default | pugi::parse_doctype | pugi::parse_pi;
  const pugi::xml_parse_result outcome = document.load_buffer(bytes.data(), bytes.size(), kParsing, pugi::encoding_utf8);
  if (!outcome) return invalid(fmt::format("the logo is not an SVG: {}, at byte {}", outcome.description(), outcome.offset));
  if (plain_name(document.document_element().name()) != "svg") return invalid("the logo is not an SVG: its first element is not “svg”");
  if (const std::string fault = fault_of(document, 0); !fault.empty())
    return invalid(fmt::format("the logo has {}; save it as a plain SVG of shapes and text", fault));
  return Nothing{};
}

unsigned number_at(std::string_view bytes, std::size_t at) {
  unsigned number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

Result<> check_png(std::string_view bytes) {
  constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
  constexpr std::size_t kHeader = 33;  // signature, and the chunk with the size
  if (bytes.size() < kHeader || !bytes.starts_with(kSignature) || bytes.substr(12, 4) != "IHDR")
    return invalid("the logo is not a PNG, although its name ends in .png");
  const unsigned width = number_at(bytes, 16), height = number_at(bytes, 20);
  if (width == 0 || height == 0 || width > kWidestPng || height > kWidestPng)
    return invalid(fmt::format("the logo has {} by {} pixels; make it at most {} wide and high", width, height, kWidestPng));
  return Nothing{};
}

}  // namespace

Result<SiteLogo> read_logo(std::string_view bytes, std::string_view file) {
  const bool is_svg = file.ends_with(".svg"), is_png = file.ends_with(".png");
  if (!is_svg && !is_png) return invalid("the logo must be an .svg or a .png file");
  if (bytes.size() > kLargestLogo) return invalid(fmt::format("the logo has {} bytes; it may have {}", bytes.size(), kLargestLogo));
  TRY(is_svg ? check_svg(bytes) : check_png(bytes));
  return SiteLogo{fmt::format("/assets/logo-{}.{}", short_digest_of(bytes), is_svg ? "svg" : "png"),
                  is_svg ? "image/svg+xml" : "image/png", std::string(bytes)};
}

}  // namespace willai::importers
