// What a template can see: a chain of maps, none of them copied.
#pragma once

#include "template/json_type.hpp"

namespace fieldguide {

/// One link of the chain: the page, then its section, then the site. Inner names hide outer ones.
struct Context {
  const Json* values = nullptr;    ///< A JSON object; must live as long as the render.
  const Context* outer = nullptr;  ///< Where names are sought next.
};

}  // namespace fieldguide
