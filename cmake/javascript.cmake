# The engine as WebAssembly, for the package in bindings/js. It takes the objects of the module for browsers (browser.cmake) and adds one unit.
# Without their compiler there is none.
function(willai_add_javascript)
  if(NOT TARGET libwillai OR NOT WILLAI_WASM_COMPILER)
    return()
  endif()
  set(work "${PROJECT_BINARY_DIR}/browser")
  set(unit "${work}/engine.cpp")
  set(object "${work}/engine.o")
  set(text "")
  foreach(source library/engine_parts api/score_json api/match_json browser/formatting browser/one_thread library/module)
    string(APPEND text "#include \"${PROJECT_SOURCE_DIR}/src/${source}.cpp\"\n")
  endforeach()
  file(CONFIGURE OUTPUT "${unit}" CONTENT "${text}" @ONLY)
  add_custom_command(OUTPUT "${object}"
    COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} "${WILLAI_WASM_COMPILER}" ${WILLAI_WASM_FLAGS} -MD -MF "${object}.d" -MT "${object}" -c "${unit}"
            -o "${object}"
    DEPENDS "${unit}" ${WILLAI_ARRIVAL} DEPFILE "${object}.d" COMMENT "WebAssembly engine" VERBATIM)
  set(objects "${object}" "${work}/base.o" "${work}/domain.o" "${work}/scoring.o" "${work}/matching.o")
  add_custom_command(OUTPUT "${work}/engine.wasm"
    COMMAND "${WILLAI_WASM_COMPILER}" ${WILLAI_WASM_LINK} ${objects} -o "${work}/engine.wasm"
    DEPENDS ${objects} COMMENT "The engine for JavaScript" VERBATIM)
  add_custom_target(willai_javascript ALL DEPENDS "${work}/engine.wasm")
  add_dependencies(willai_javascript willai_files)  # whose objects it takes
endfunction()
