// The JSON twins of pages: the same views, the same numbers (docs/api.md lists the fields).
#pragma once

#include <string>

#include "api/twin_of.hpp"

namespace willai::views {
struct DeepDivePage;
struct EditionsPage;
struct FrontPage;
struct IndexPage;
struct ProfessionPage;
struct SourcesPage;
}

namespace willai::api {

std::string to_json(const views::FrontPage& page, const TwinOf& twin = {});
std::string to_json(const views::ProfessionPage& page, const TwinOf& twin = {});
std::string to_json(const views::DeepDivePage& page, const TwinOf& twin = {});
std::string to_json(const views::IndexPage& page, const TwinOf& twin = {});
std::string to_json(const views::SourcesPage& page, const TwinOf& twin = {});
std::string to_json(const views::EditionsPage& page, const TwinOf& twin = {});

}  // namespace willai::api
