# embed_files(<source> <header> <namespace> <type> <function> <file>…): ${CMAKE_CURRENT_BINARY_DIR}/<source> defines <function>, which
# gives the files as a span of <type>: the name of each without its ending, and its text.
function(embed_files source header namespace type function)
  list(JOIN ARGN "," files)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${source}
    COMMAND
      ${CMAKE_COMMAND} -DOUTPUT=${CMAKE_CURRENT_BINARY_DIR}/${source} -DFILES=${files} -DHEADER=${header}
      -DNAMESPACE=${namespace} -DTYPE=${type} -DFUNCTION=${function} -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM
  )
endfunction()
