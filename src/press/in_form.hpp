// A view as a page or as its JSON twin.
#pragma once

#include "api/evidence_json.hpp"
#include "api/pages_json.hpp"
#include "press/rooms.hpp"

namespace willai::press {

template <class View>
Page in_form(const View& view, Form form, const PressRooms& rooms) {
  return form == Form::json ? json_page(api::to_json(view)) : html_page(pages::render(view, rooms.frame()));
}

}  // namespace willai::press
