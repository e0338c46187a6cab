#include "domain/report_topic.hpp"

namespace willai {
namespace {

constexpr std::string_view kProfession = "profession ";
constexpr std::string_view kResult = "result ";

}  // namespace

std::string to_line(const ReportTopic& topic) {
  return std::string(topic.kind == ReportTopic::Kind::profession ? kProfession : kResult) + topic.value;
}

std::optional<ReportTopic> find_topic(std::string_view line) {
  for (const auto& [word, kind] :
       {std::pair(kProfession, ReportTopic::Kind::profession), std::pair(kResult, ReportTopic::Kind::result)})
    if (line.starts_with(word)) return ReportTopic{kind, std::string(line.substr(word.size()))};
  return std::nullopt;
}

}  // namespace willai
