-- One session of an author in Neovim: opens the file, takes a fix, types, completes, leaves. Writes down what it
-- saw, as JSON; what is right is neovim.test.ts's to say.
local report = { diagnostics = {}, text = {} }
local patience = 15000

local show = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(err, result, ...)
  report.published = result
  return show(err, result, ...)
end

local function wait_for(what, good)
  if not vim.wait(patience, good, 20) then error('waited in vain for ' .. what) end
end

-- What Neovim made of the diagnostics: its columns are bytes, so it has to have counted as the server does.
local function note_diagnostics(buffer, count)
  wait_for(count .. ' diagnostics', function() return #vim.diagnostic.get(buffer) == count end)
  local seen = {}
  for _, each in ipairs(report.published.diagnostics) do
    local line = vim.api.nvim_buf_get_lines(buffer, each.range.start.line, each.range.start.line + 1, true)[1]
    local first = vim.str_byteindex(line, each.range.start.character, true)
    local last = vim.str_byteindex(line, each.range['end'].character, true)
    table.insert(seen, { code = each.code, range = each.range, text = line:sub(first + 1, last) })
  end
  local columns = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do table.insert(columns, { each.lnum, each.col, each.end_col }) end
  table.insert(report.diagnostics, { seen = seen, columns = columns })
end

local function note_text(buffer)
  table.insert(report.text, table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n'))
end

local function ask(buffer, method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, patience)
  local _, answer = next(answers or {})
  if answer == nil or answer.err ~= nil then error(method .. ': ' .. vim.inspect(problem or answer)) end
  return answer.result
end

local function document(buffer) return { uri = vim.uri_from_bufnr(buffer) } end

local function take_fix(buffer)
  local first = report.published.diagnostics[1]
  local params = { textDocument = document(buffer), range = first.range, context = { diagnostics = { first } } }
  local action = ask(buffer, 'textDocument/codeAction', params)[1]
  report.fix = action.title
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
end

local function complete(buffer, line)
  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, true, { line })
  -- As while typing: behind the last character.
  vim.o.virtualedit = 'onemore'
  vim.api.nvim_win_set_cursor(0, { last + 1, #line })
  local list = ask(buffer, 'textDocument/completion', vim.lsp.util.make_position_params(0, 'utf-16'))
  report.completions = vim.tbl_map(function(item) return item.label end, list.items)
  vim.lsp.util.apply_text_edits({ list.items[1].textEdit }, buffer, 'utf-16')
end

-- The settings of the README name neither the client nor its end; both are noted beside them.
local client_id
local start = vim.lsp.start_client
vim.lsp.start_client = function(config)
  config.on_exit = function(code, signal) report.exit = { code = code, signal = signal } end
  client_id = start(config)
  return client_id
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.HYOKA_DOCUMENT))
  local buffer = vim.api.nvim_get_current_buf()
  note_diagnostics(buffer, 2)
  report.server = vim.lsp.get_client_by_id(client_id).server_capabilities.documentSymbolProvider

  take_fix(buffer)
  note_diagnostics(buffer, 1)
  note_text(buffer)

  -- A fault behind two characters of two code units each, then the repair of the other one.
  vim.api.nvim_buf_set_text(buffer, 4, #'  (2) 𠮷', 4, #'  (2) 𠮷', { '𠮷の情報情報と' })
  note_diagnostics(buffer, 2)
  vim.api.nvim_buf_set_text(buffer, 5, #'  (', 5, #'  (4', { '3' })
  note_diagnostics(buffer, 1)

  complete(buffer, '  (4) ウイルス対策ソフトを')
  note_diagnostics(buffer, 1)
  note_text(buffer)

  vim.lsp.stop_client(client_id)
  wait_for('the end of the server', function() return report.exit ~= nil end)
end

local good, problem = pcall(session)
if not good then report.problem = tostring(problem) end
report.published = nil
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.HYOKA_REPORT)
vim.cmd(good and 'qall!' or 'cquit')
