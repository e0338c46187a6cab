// The JSON twins of pages: the same views, the same numbers (docs/api.md lists the fields).
#pragma once

#include <string>

namespace willai::views {
struct DeepDivePage;
struct EditionsPage;
struct FrontPage;
struct IndexPage;
struct ProfessionPage;
struct SourcesPage;
}

namespace willai::api {

std::string to_json(const views::FrontPage& page);
std::string to_json(const views::ProfessionPage& page);
std::string to_json(const views::DeepDivePage& page);
std::string to_json(const views::IndexPage& page);
std::string to_json(const views::SourcesPage& page);
std::string to_json(const views::EditionsPage& page);

}  // namespace willai::api
