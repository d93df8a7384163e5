<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
  <context>
    <name>AIDesigner</name>
    <message>
      <source>The state before this could not be kept ({}), so undo is the only way back to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commands and keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Stop the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop the run; the document stays as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Accept the proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply the proposal as one undo step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reject the proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Throw the proposal away; the document stays as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Explain the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in plain words what is selected; nothing is changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide the &amp;ghost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide what is proposed in the 3D view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What runs, session and day used, and what is left of the limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo what was applied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo the proposal that was applied last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask about the &amp;selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a request about what is selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Commands and keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what can be typed and pressed here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model that all agents ask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Effort</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much a run may spend on being right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Se&amp;ttings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connections, models, caps, privacy and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin another session; this one is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;essions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search, resume, rename, delete and save sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go on with the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the run on that was left before its end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this session as &amp;Markdown…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the conversation to a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what was accepted as a ma&amp;cro…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a macro that makes the same in any FreeCAD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E&amp;xport…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the document for other programs: STEP, STL, 3MF, glTF, FCStd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;tatistics…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calls, tokens, money, seconds and verdicts, by agent and provider</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{mark} {ran} checks, {score}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Design {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} designs for {cost} together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applying the proposal…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To fill a folder of wheels on a machine with network:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;opy the command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follows from other changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} ({why} needs it)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} (needs {why})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes of the feature tree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space takes a change or leaves it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} comes too: {why} needs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} goes too: it needs {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Come too: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go too: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and {} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} comes too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} goes too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script asked for what it may not have:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial failed:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applied:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked: passed,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked: not passed,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with 1 picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script was refused before it ran.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script was stopped: it asked for something it may not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial run failed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial run took too long and was ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial run needed too much memory and was ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial run crashed, in a process of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thoughts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planning… {} tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewing… {} tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A question first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan was corrected; this is built now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected. The document is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone. The document is as it was before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is thinking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} · thought for {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with {} pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. The document is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked: not passed, {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing… {} tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script asks for what it may not have ({}); it is being repaired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applied: {} Undo it with Ctrl+Z.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked: passed, {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can't do that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conversation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the whole message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Completions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other OpenAI-compatible server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save and &amp;use for all agents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Provider</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For this session only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In an environment variable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system keeps it, under “AI Designer”. It is in no file of AI Designer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is forgotten when FreeCAD closes. It is written nowhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the variable before FreeCAD starts. AI Designer never writes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a connection of this name already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Name:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Address:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>API &amp;key:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>K&amp;ept:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Variable:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Pictures:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Model:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the provider's usual one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If known to see</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its models see</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its models don't</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the keyring of the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept; type another to replace it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a model to test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a model to use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for a keyring…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asking {} for one word…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re&amp;move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet. The built-in recipes need none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key in the environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key for this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key in the keyring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is in use by: {}. Choose other models first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key is still in the keyring. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{calls}, {read} read, {written} written, {price}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 call</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tokens} tokens, {price}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Being added up…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None is set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} calls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the same &amp;reply to the same request without asking again:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Log:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logs:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Errors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;States kept per document:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit trail, &amp;days:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit trail, &amp;MB:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;essions, days:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions, at m&amp;ost:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply this as one undo step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Accept anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not fully checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 check failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Accept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your choice is being tried</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} checks failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The proposal changes nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Accept {taken} of {of} changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Accept {taken} of {of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Accept {taken} of {of} changes anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI Designer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI Designer can't start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A Python package could not be loaded: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>120x80x6 plate with 4 holes M8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flange 100 mm diameter, 10 mm thick, 6 holes of 9 mm on an 80 mm bolt circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make the plate 2 mm thicker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Describe a part, or a change to this document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You see what would happen before it does, and one Undo takes it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the first call will read, estimated. Its answer and further calls come on top.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>≈ {} tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}: {} tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price of {} is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size {size_x} × {size_y} × {size_z} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holes of ⌀ {diameter} mm: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value to edit: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(of “{label}”)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, from ({at_x}, {at_y}, {at_z})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {depth} mm deep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holes of ⌀ {diameter} mm on a circle of ⌀ {circle} mm: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Volume {value} mm³</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Surface {value} mm²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mass {value} g</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Centre of mass at ({at_x}, {at_y}, {at_z})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Solids: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Faces: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges rounded by {radius} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges broken by {size} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thinnest wall {thickness} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Symmetric about the plane {plane}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance of “{between_0}” and “{between_1}”: {value} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete it, and put what you want into the task's instruction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, through</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, blind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the numbers of “{}” can be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holes of ⌀ {diameter} mm, PITCH mm apart: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” can't be expected: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far triangles may lie from the surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Replace it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F&amp;ile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no document to export. Open one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is there already, with another content.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is selected ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written: {} ({}; {}). The record lies beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no document to export.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is there already with just this content, so it was not written again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is no file that can be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>too many requests at the moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the provider failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer broke off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer was cut off at its limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer can't be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the key was not accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the credit is used up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the model is not known there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the request is too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the request was refused for its content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a package is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is here, but has no models yet. Load one there, then look again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing leaves this machine until you have chosen a model elsewhere and send a request. Then what you write, and a description of the open document, go to its provider and to nobody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start with the &amp;built-in recipes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works now: about 30 common parts, no key, no network, no cost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asks Ollama, LM Studio, llama.cpp and vLLM here; nothing leaves this machine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up a &amp;hosted model…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Provider, key and a test. Understands most, and usually costs money.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is here. Use:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a &amp;model on this machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use {model} of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} more can be chosen in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No server answered ({}). Start one, then look again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;how in the 3D view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added is green, changed is amber with dashed edges, removed is red with dotted edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before or after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left is the document as it is, right is how it would be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan as data, {} tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a new line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier requests, while the box is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commands and built-in parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name an object of the document, so that exactly that is meant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop the run, leave a page, or close the list of choices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a choice, or go to the next control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave a chip out of the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick something in the 3D view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package index could not be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the connection and the proxy and try again, or choose a folder of wheels from another machine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package index was reached, but its certificate is not trusted here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Behind a company's proxy: set SSL_CERT_FILE to its certificates before FreeCAD starts, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A package is not the one that AI Designer was tested with (its hash differs), so nothing was installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again. If it stays so, do not install it by hand: something between you and the index changes files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough room on the disk ({detail}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room where {folder} is, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder may not be written ({detail}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give yourself the right to write into {folder}, or run the command below as somebody who may.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no wheel for this system and Python of: {detail}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From a folder: fill it on a machine with the same system and Python, with the second command below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{python} has no pip, the program that installs packages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On Debian or Ubuntu: sudo apt install python3-pip. Elsewhere: run that Python with -m ensurepip. Then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No Python of FreeCAD's version was found to run pip with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the same version of Python as FreeCAD has, with pip, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file is in the way that no package in the folder lists as its own: {detail}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it away if you do not need it, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another FreeCAD is installing at this moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait for it, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pip ended well, but left out: {detail}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again; the log says more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pip gave up: {detail}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log says more. The command below does the same by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI Designer needs a few Python packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>each by its hash, which is part of AI Designer; no code of a package runs while it is installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a &amp;folder of wheels…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install without network, from files fetched on another machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the package inde&amp;x instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look again for what is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder with the wheels of the packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The packages are there: restart FreeCAD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until they are there nothing of it runs. Nothing is fetched before you press Install.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another add-on has loaded an older version of a package that was replaced. Restart FreeCAD once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Everything is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} {version} in {folder} is a malicious release: change the keys that you have used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installing would not help: {name} {version} in {folder} comes before the folder for packages, and it is too old. Use a newer FreeCAD, or have that copy updated to {wanted} or newer; then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>talks to language models, local and hosted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>checks what models answer and what settings say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>knows where this system keeps settings and logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keeps generated scripts to what they may do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is needed by pydantic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is needed by the others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} to download</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} of wheels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing else in the folder is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder has no wheels in the right version of: {}. Choose another one, or add them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete it, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installing replaces it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moving the packages in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting pip…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Python package index ({}), unless pip is set up otherwise here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the folder {}; no network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the package index {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Getting {name} ({counted} done)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpacking and compiling ({counted} done)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is there, a malicious release</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{purpose} ({found} is there, which is too old)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} on disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replaced because they are older: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There already and left as they are: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the design without asking for it; each change is one undo step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I&amp;f it can't be reached:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Thinks before it answers:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Address, if not the connection's:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All agents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planner: makes the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Generator: writes the scripts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validator: reviews the result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A connection's name and a model's, such as openai/gpt-5-mini. offline/recipes needs no network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the provider does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Little</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Medium</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Much</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>T&amp;emperature:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>M&amp;ost tokens of an answer:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest answer, &amp;seconds:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest s&amp;ilence, seconds:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ask no other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goes on where the run stopped, with a higher limit for this run alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goes on where the run stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sends the request again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Raise to {} once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Raise to {} tokens once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Install packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look what is missing, and install it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the &amp;log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the folder with the logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a valid value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is no such value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document is no longer open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document of this proposal is no longer open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} (before “{}”)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it and ask again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room there, or see that it can be written to; then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The state before “{}” is no longer kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A copy of the document can't be made in {folder}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the request (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop the run (Esc); the document stays as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Menu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Menu of the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Named values of the document that the proposal does not touch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put back (Delete)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put back {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follows from {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put back: {} (Delete)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This proposal has no named values to set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave this picture out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>+ Picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a picture from a file; you can also paste or drop one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>+ View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the 3D view as it is now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no 3D view to take a picture of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3D view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} kB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” can't be read as a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” stays too large to be sent, even when it is made smaller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is neither PNG nor JPEG.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” has too many pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is too large: a picture may have {most} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” can't be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A request takes {} pictures at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shall this be built?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a task after this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete it (Del)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier (Alt+↑)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later (Alt+↓)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Instruction of the task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What exactly is to be built in this task?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Build it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assumed: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tasks and what is expected of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F2 or Enter rewords, Del deletes, Alt+↑ and Alt+↓ move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} rounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assumed ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>General</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the AI Designer panel first: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI Designer: preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter sends, Shift+Enter starts a new line, ↑ brings back earlier requests, / commands, @ objects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer here in your own words, or in the fields above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What shall be different in the plan?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What shall be different?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What shall be made or changed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came along</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checks ✓</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checks ✗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Continue with these answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened “{}”. It is not saved yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the state that was kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it as a new document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD ended unexpectedly. The state before “{}” was kept (“{}”, {}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passed: {passed} of {ran} checks, score {score}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not passed: {failed} of {ran} checks failed, score {score}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not run: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changes nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What each feature did:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tried with these limits in force: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>likely, not measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hints, which count for nothing:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} did not run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document has changed ({}), so the proposal was tried again on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your choice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the proposal again as it was made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trying your choice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trying it…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed by you, and tried.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something unexpected ended the run ({}). The document is as it was; try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script as it was proposed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Esc, then Tab leaves the script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click a face, an edge or an object in the 3D view. Esc ends picking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave this out of the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add something to the request by clicking it in the 3D view ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>+{} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}, picked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a session for “{}”: “{}” ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the run on from its last finished step, on the document as it is now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD ended unexpectedly in the middle of “{}” ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show this session again and go on with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run of “{}” was left before its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as a macro</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document was closed, so the proposal for it was withdrawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explain what is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document was closed, so the run was stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan was cancelled. The document is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document was closed, so the plan for it was withdrawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not accepted yet: the document is being looked at again. Accept once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD ended unexpectedly while the proposal was being applied ({}). The proposal is tried again on the document as it is; what was not saved of the document is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD ended unexpectedly ({}). Nothing of this session is lost; what was not saved of the document is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This session is open here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} (copy)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD ended unexpectedly in the middle of a run ({}). What was being written at that moment is lost; the run can go on from its last finished step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD ended unexpectedly at the beginning of a run ({}). The run is lost; send the request again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin a new one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is not open. Open it, then go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter renames the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as &amp;Markdown…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as ma&amp;cro…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>D&amp;elete it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(without texts)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions are kept without texts, as the settings have it, so they can't be resumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no session yet. It is kept from the first request on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} (open here)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can't be resumed now. Stop the run first; the chat says more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete “{}” for good? The document is not touched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} can't be read and was left as it is. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set by {}; change it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Small letters, digits, - and _ only, a letter first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An address begins with http:// or https:// and has no spaces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of a variable, such as WORK_API_KEY. Never the key itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A colour is # and six digits from 0 to f.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A whole number is wanted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number is wanted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something is wanted here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This can't be used here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is the least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is the most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It should be more than {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reset these to defaults</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Effort:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Parts are made by:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re&amp;pairs of scripts:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Further plans:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for answers in a &amp;fixed form:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cap is checked before each call, with the most that the call can cost. Empty: no cap.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A run, in &amp;US$:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A run, in &amp;tokens:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A &amp;day, in US$:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A d&amp;ay, in tokens:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A run, in &amp;seconds:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A model without a known price is limited by tokens alone. A day is that of all open FreeCADs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Models are told of the open document:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send &amp;pictures to models that see:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The &amp;audit trail on this machine holds:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Show me the plan before it is built:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask before &amp;going back to before a proposal:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The usual three differ in lightness, too, and edges in their pattern, so that no colour has to be seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connections and keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Effort and checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caps on money and tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Privacy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours of the preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data, log and kept states</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick: one call. Standard: plan, script, review. Thorough: two designs, compared and looked at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3D printing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Milling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet metal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Laser cutting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No hints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For hints beside the checks. They count for nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch it off for a server that refuses it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thorough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All of it, as an outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only what is selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names, labels and dimensions, sent with a request to the model that you chose. Your words always go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything but keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No texts and no scripts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Added:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Removed:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Changed:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no cap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no command /{}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>/help lists all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>/{command} has no “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is no value for {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} or {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} and {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” lacks its value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a length, as in 12 or 12mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an angle in degrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Did you mean {}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write {}=…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>proposed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>applied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed to apply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>passed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to be refined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to be planned anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as &amp;JSON…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save for &amp;Prometheus…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verdicts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {} failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} and more, price unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} calls{}; {} tokens; {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to count yet: no request was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>half within {}, 90 % within {}, 99 % within {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} runs, {} repairs; {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the document…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planning…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing the script…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repairing the script…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trying it out on a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the result…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applying…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading and explaining…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{run} · session {session}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The state before “{}” is opened as a new document; “{}” stays as it is now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This undoes {} steps: {} and {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD can't undo this any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There were further changes since this proposal was accepted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This was not applied in this session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This undoes “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo those first, with Ctrl+Z.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applied in this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undoes this and everything after it, after asking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opens the state that was kept as a new document, after asking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is undone already, or the state before it was not kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A macro that does what is chosen here in any FreeCAD; choose several with Ctrl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to &amp;before this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Leave it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> (undone)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to &amp;before “{}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applied ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What can be done now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Details…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened, as a report that can be copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With my &amp;request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your request and the message can quote what is in your document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Copy report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} to {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>/{} can't be done now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}: {} calls, {} tokens, {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tokens by day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No calls.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI Designer &amp;panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide the AI Designer panel</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AIDesignerSentences</name>
    <message>
      <source>only a design that was tried and checked can be proposed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a run that builds has a plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line {}: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The checks that ran are not enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no script worked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After {} repairs there is still no script that works. The last problem: {} Say it in other words or in smaller steps, or choose a stronger model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} more objects are selected, which are not described here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is a {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> in “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is in error: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is built from {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, and {} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its values: {}{}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On it depend {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It measures {} mm along X, Y and Z, from ({}); solids: {}, faces: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its volume is {} mm³.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Selected on it: {}, {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Selected on it: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is selected, and the document is empty. Select an object, a face or an edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is selected. The document holds {} objects; the outermost are {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} Select one of them, or a face or an edge, to learn more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and {} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The explanation is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is one design instead of two. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run took longer than its limit of {} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise the limit in the settings, or ask for a smaller step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only a design that was tried can be judged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The design can't be shown in the view. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan is not valid. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The JSON object should have exactly one of the keys "plan", "questions" and "refusal".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the script, or take back your edit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}”, line {}: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back your last change, or send another request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model reviewed the proposal as it was before your changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not judged, because you changed the proposal: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was measured settles it, so no model was asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's review can't be used: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The review is not valid. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is locked by another process</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI Designer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The connection “{}” takes its key from the environment variable {}, which is not set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set it before FreeCAD starts, or type the key in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Python package keyring is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This system has no keyring that is running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key of the connection “{}” is no longer in the keyring.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it again in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name an environment variable, or keep the key for this session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keyring did not do it ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock it, or keep the key for this session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD's command line program (freecadcmd) was not found, so scripts can't be tried before they run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install it, or set its path in the settings or in the environment variable AI_DESIGNER_FREECADCMD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Google Gemini</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LM Studio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other OpenAI-compatible server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings file {} can't be read: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mend or remove it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings file {} should hold a JSON object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not shown here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>found {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The setting “{}” from {}{} can't be used: {} ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings could not be written to {} ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See that the folder can be written to, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an object change has a state before or after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>material moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it may count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it names a screw</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it belongs to what is to go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is what was before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is relative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is approximate or a limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is the size of something else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it says where, not how large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it refers to what was there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the words do not say what it measures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a range needs both min and max, with 0 ≤ min &lt; max</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a pattern needs a circle or a pitch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is larger than {} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is neither PNG nor JPEG</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>task ids must differ, but these occur twice: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>task {} needs unknown tasks: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tasks need each other in a circle: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A task's title should have 1 to {} characters; this one has {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put details into the instruction below the tasks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” can't be deleted, because {} need it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” can't be deleted, because {} needs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete what needs it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A plan has at least one task.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reword it, or cancel the plan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” needs “{}”, so it can't come before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A plan has at most {} tasks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put two of them together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change {} needs unknown changes: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this run asked nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no plan waits for the user's word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I corrected your plan, and that comes before the words above:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this run stopped at no cap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} {} in {} is a malicious release: delete it and change your keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} {} in {} is too old; {} or newer is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} {} or newer is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A package that comes with FreeCAD wins over an installed one: if it is still too old after installing, a newer FreeCAD is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} exists already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name, or say that it may go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name {} says nothing of a format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End it with one of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} can't be read as a FreeCAD document: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} can't be written: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD could not measure this: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}: there was no time to look for intersections.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} does not run through itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no intersection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} runs through itself; there was no time to see whether it did so before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} ran through itself before, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} runs through itself ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>surfaces that meet at their edges alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has {} edge(s) shorter than {} mm: {}. Something almost meets; make it meet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edges of at least {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} shorter ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has {} face(s) narrower than {} mm: {}. Something is almost flush; make it flush.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>faces at least {} mm wide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} narrower ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometry kernel complained although every feature recomputes: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no error of the kernel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” of the request was not found on the result, and need not be: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slanted and free-form surfaces, or very many faces, were not measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” of the request was not found on the result, but {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” of the request is there ({} mm).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing of this kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no diameter of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no radius of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no thread or hole for it of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no length of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The request says “{}”, but the result has {}. The nearest: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of chamfers with size {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of fillets with radius {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none (radius {})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none (size {})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No solid was added or changed; {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no object “{}” to measure; {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the bounding box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the mass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the center</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the solids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the faces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the fillet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the chamfer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the wall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the symmetry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lowest corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overall size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Surface area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mass at {} g/cm³</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no volume to have a centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Centre of mass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of solids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of faces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are too many faces to look for the thinnest wall.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No two flat or round faces lie opposite each other, so no wall could be measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The thinnest wall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are too many faces to compare with their mirror image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Symmetry about the {} plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a mirror image on either side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance between {} and {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not there: no “{}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is not part of the result: it is not on the way to the Body's tip, which is {}. Base it on the last feature and make it (or what follows it) the tip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every feature on the way to the tip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tip: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All features of {} are part of its result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} does nothing: {} mm³ before it and after it. It misses the material, points the wrong way, or repeats what is there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a volume that changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} mm³ before and after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every feature adds or removes material.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} feature(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} in {} is a fixed shape that nobody can edit. Build it from sketches and features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>features with editable dimensions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a fixed shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is a fixed shape: its dimensions can't be edited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is {}, as planned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} should be {}, but is {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every feature recomputes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no feature newly in error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD could not compute {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} solid(s), {} mm³</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a valid shape with a positive volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is a sound solid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was not sound before either: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its volume is {} mm³</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> at {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its shape is invalid (BRep check){}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is an open shell and not a solid: its edges {} belong to one face only. Close it and make a solid of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed shells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} open edge(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>solids elsewhere in the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no solid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The design has a solid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least one solid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The change made no solid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of holes of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of {} deep holes of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of through holes of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of through, {} deep holes of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of blind holes of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of blind, {} deep holes of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} ({} of this diameter, {} deep)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} (there are holes of {})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Position of holes of {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} {} apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} on a circle of {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pattern of holes of {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} hole(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}, {} apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on no circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} on a circle of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} on a circle of {}, unevenly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was no time to look whether {} pair(s) of solids overlap.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No solid runs into another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} pair(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} and {} run into each other: they share {} mm³. Move or cut one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no common volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3D printing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>milling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sheet metal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>laser cutting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is larger than what {} usually has room for ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has {} hole(s) below {} mm, which {} hardly makes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is {} mm thin at {}; {} needs about {} mm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has {} face(s) that overhang by more than 45° when printed as it stands: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most 45° without support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} steeper face(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has {} sharp upright inner corner(s): {}. A round tool leaves a radius of {} mm or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a radius of at least {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parameter {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an editable parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was no time to change {}; expressions refer to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was no time to change {}; expressions refer to them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>breaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing follows it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it can't be changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} could not be changed by a few percent without an error, so it is unknown what follows it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a shape that follows it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The shape follows {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The shape does not follow {}: refer to it where the dimension is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The constraints of {} agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no conflict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conflicting: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>redundant: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>malformed: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has constraints that can't hold together, {}. Remove or correct one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constraints that agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} degree(s) of freedom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>free geometry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is not fully constrained ({}), so it may change its form when it is edited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a fully constrained sketch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the centre of mass is {} mm off the plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} have no counterpart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is in the middle of another change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish or cancel that one (close the open task panel), then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script ended FreeCAD's transaction itself, so its effects were taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD can't undo {} steps in “{}”: it knows {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no object “{}” to select.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name one of the document, as in Box.Edge3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has no element “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name one as in Box.Edge3, Box.Face1, Box.Vertex2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was {}, not {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was not added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was not removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was not changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was not moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was added too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was removed too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was changed too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} was moved too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is there too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}: {} is {}, not {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD could not write {}: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD wrote nothing as {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document has no solid to export.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the objects that are meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” has no shape to export.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name an object that has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no object “{}” in the document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is not loaded in a trial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objects of add-ons were not computed in the trial, as their modules are not loaded: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>materials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document has no parameter “{}” in “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a parameter that the list shows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” follows from an expression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the parameters that it is computed from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” can't be less than {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a larger value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” can't be more than {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a smaller one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a value within its limits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed before, and not recomputed until the trial: {}. Accepting recomputes it, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link not restored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link broken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The linked file is not open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>curves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constraints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> (alias {})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rotation (</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matrix (</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ERROR: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pip {}, {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} MB needed, {} MB free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a condition of the lock is not understood: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer with the one word: ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise the limit in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} answered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} answered with a web page instead of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the address; many servers want /v1 at its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again, or raise the limit in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} broke off in the middle of its answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {} can't be trusted ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the address, or name the certificate in the environment variable SSL_CERT_FILE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The connection to {} was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No secure connection to {} ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the address; a server without TLS is reached by http://.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody answers at {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the server is running, and its address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The address of {} was not found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the network connection and the address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} took too long to answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} sent something that can't be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} repeats itself without end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say it in other words, or choose another model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” names no provider and no connection that is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no API key for {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} did not accept the API key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The API key is not allowed to use {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check what {} may use, or choose another model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} does not know {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the model's name and the address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The request is too long for {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a model with a larger context, or a smaller document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider of {} refuses this request for its content.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say it in other words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The credit for {} is used up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the account at the provider.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} did not accept the form of answer that was asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch structured_output off in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} did not accept the request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the model's name and its settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> It asks to wait {} s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} takes no more requests at the moment.{}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is overloaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} failed at its provider.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} failed: {}.{}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the connection “{}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the provider of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its key in the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the credentials of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package litellm can't be imported ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the missing packages from the panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} takes no pictures, as far as is known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures are not sent, as the settings want it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}, so 1 picture was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{}, so {} pictures were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures are not sent, as the settings want it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The built-in recipes do not read pictures. Say it in words, or choose a model that sees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} takes no pictures, as far as is known; they will be left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} did not stop writing: its answer was given up after {} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for a smaller step, or choose another model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} stopped in the middle of its answer, at its limit of {} tokens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider of {} withheld the answer (content filter).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} gave an empty answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price of {} is unknown: only tokens are limited, not money.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was used today can't be written down ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next step may need {} tokens, but {} of the {} for {} are left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next step may cost ${}, but ${} of the ${} for {} are left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This run has cost ${}, and its limit is ${}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day has cost ${}, and its limit is ${}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise the limit once or in the settings, or ask for a smaller step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bearer {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The design does what was asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The built-in recipes can't review a design.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can make a new part, change dimensions, drill holes and dress up edges, but not add anything else to a part or take from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The built-in recipes understand English only. </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The built-in recipes work without a language model, so they can only make these parts: {}. For example:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and changes such as:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>- “make the plate 2 mm thicker”, “change the length to 150”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>- “add a 3 mm fillet to the selected edges”, “round all vertical edges by 3 mm”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>- “add a 5 mm hole in the middle”, “drill four M5 holes in the corners, 10 mm from the edges”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The built-in recipes can't do this task. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can't tell what is to be done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document has no body that I could change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are several bodies: {}. Name one by its label, or select it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select an edge first, or say which: all, the vertical, the top or the bottom edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select edges, not faces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} of {} mm on {} selected {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dress up: {} {} mm on {} {} in {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} {} mm (not given).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which edges: all, the vertical, the top or the bottom edges, or select some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} of {} mm on {} edges of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dress up: {} {} mm on {} edges of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for fillets and chamfers one after the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a fillet or chamfer of selected edges I don't know what to do with “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The size must be more than 0 and at most {} mm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select an edge first: I can't tell which edges you mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select edges of one object only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can't find the selected object in the document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select edges of the whole body: {} is not its last feature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the upright</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the bottom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>through middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>through centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>through it middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>through it centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in it centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in it middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>near corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 in corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 at corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 near corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at {} {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} mm from the edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For holes in “{}” I don't know what to do with “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} of {} mm {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>drill: {} {} mm {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The holes go through the whole body along Z.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can't tell which hole you mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say how far the corner holes are from the edges, for example 10 mm from the edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say where the hole goes: in the middle, at 10, 20, or 4 holes 10 mm from the edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There I can make {} hole{}, not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say the diameter of the hole, for example 5 mm or M5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hole must be larger than 0 and smaller than “{}”, {} mm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>[(x, y) for x in {} for y in {}]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outer diameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document is empty, so there is nothing to change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} is changed twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say by how much, for example “2 mm {}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In this change I don't know what to do with “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can't tell which dimension is to be changed, or to what.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} is {}, not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are several: {}. Name the object by its label, or select it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> of “{}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I find no {}{} that can be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} follows the expression {}; change what it refers to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} is {} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more than 0 and at most {} mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number, at least 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} would be {}; it must be {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For {} holes say the screw's size, for example M6.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I know no hole for {}; give the diameter in mm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I know the drills for coarse threads only, not “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holes for an {} thread are drilled {} mm (coarse pitch); no thread is cut.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say one fit for the holes: fine, medium or coarse.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holes for {} are {} mm clearance holes (ISO 273, {}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I make one part at a time: ask for one {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can't tell which part you mean{}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The material ({}) is not stored: the recipe makes the shape only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say “and” between the dimensions of the {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The width is along X, the depth along Y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I can't tell what {} means for {}; name the dimensions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is read as {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} has {} {}, not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>such hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, or 1 {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} can have {} {}{}, but not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I know the sizes {}, but not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dimensions for {} follow {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} can't be {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I make one part at a time: {} or {}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For {} I don't know what to do with “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recipe {}: {}; options: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} is given twice, as {} and as {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You ask for {} and for none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {} contradicts the {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} {} (not given).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say the unit of the last number in “{}”, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” can be read in two ways; write {} or {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” can be read in two ways; write an x between the count and the size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I don't know the unit of “{}”; write {} inch, or a decimal number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{} …” can mean inches or not; write {} inch or {} mm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model should have answered with a JSON object, but there is none in its reply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model should have answered with a Python script, but there is none in its reply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day's limit can't be checked ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See that {} can be written, or lift the day's limit in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is there already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>did not finish within its {} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fell silent for {} s in the middle of its answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A list is nested too deeply to be handed to FreeCAD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD can't be given a {}; give it numbers, text, lists or FreeCAD's own values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number {} is too large or not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text for FreeCAD is too long or holds a null character.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text for FreeCAD holds half a character.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD can't be given a `{}` of the script; give it the numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A list for FreeCAD is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the shape given is null (it holds nothing); recompute the object it comes from, or make it first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quantity is a short text such as `10 mm`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number {}{} is beyond ±10,000,000 mm, which the geometry kernel can't take.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD gives a value that is nested too deeply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a value of type {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>iterating over a {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of an object is a short text without slashes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>use `Part::Feature` with a shape, or one of Draft's makers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objects of type `{}` can't be added by scripts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A script adds up to {} objects; use a pattern feature or a compound.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` takes no text; scripts have no files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The order of angles is a word such as `XYZ`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text for `{}` is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` takes no path; scripts have no files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A helix has up to {} turns; use a larger pitch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An array has up to {} elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`Sketcher.Constraint` has no type `{}` that scripts can use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`Sketcher.Constraint('{}', …)` takes after the type: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>geometry index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>point 0–3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`addObject` takes a type and a name; Python proxies are not available to scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`removeObject` takes an object's name, a text: `doc.removeObject(obj.Name)`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`findObjects` takes a type and a simple name pattern.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Properties of type `{}` can't be added by scripts; use numbers, quantities, text, vectors or links.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` is no name for a property; use letters, digits and underscores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`setExpression` takes a property and an expression, both text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`evalExpression` takes a text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`sheet.set` takes an address and a text, for example `sheet.set('A1', '5 mm')`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This sets more cells or longer texts than a script may.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`getPropertyByName` takes a text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scripts make `bytes` from text only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` is not available to scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`type` with three arguments is not available to scripts; write a `class`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`round` takes up to 400 digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`pow` with a modulus takes smaller numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number of more than 4,000 digits is not available to scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class keywords are not available to scripts; leave them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A class of a script can't define `{}`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A class of a script can't derive from `{}`; keep one as an attribute.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A class of a script derives from its own classes, `object`, exceptions or `Enum`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A class of `{}` values can't define `{}`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields of a named tuple begin with a letter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`@dataclass` is for classes of the script.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script is nested too deeply; use more, simpler statements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Python can't compile this line: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Python can't compile the script: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that FreeCAD's command line program starts, or set the path of another one in the settings or in the environment variable AI_DESIGNER_FREECADCMD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial process did not start within {} seconds, so nothing was checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again when the machine is less busy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial process left no document, so nothing was saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> in line {} of the script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script did not finish within {} seconds{where}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script needed more than {} MiB of memory{where}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD crashed{where} ({}). Your FreeCAD is not affected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exit status {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>signal {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing; it ended with {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trial process could not do its work, so nothing was checked. It said: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` is not available to scripts; {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An expression is longer than {} characters; split it over properties.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The expression `{}` uses `{}`; they hold numbers, units, names of this document and functions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An expression is nested too deeply; split it over properties.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` can't have an expression; use a property such as `Length` or `Constraints.name`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The expression `{}` uses `{}`, which is not available to scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The expression `{}` calls `{}`, which is not among the functions for scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make such objects with `doc.addObject`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;{}, without effect&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Widths in formats are plain numbers up to {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` is not available to scripts; format the value itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>invalid field in format string</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>del of this item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyword names that begin with an underscore can't be given with `**`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` selects up to 1,000 items.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`product` repeats up to 20 times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`total_ordering` is for classes of the script.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` takes numbers up to {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` takes up to 100 numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A seed is a number or a text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`attrgetter` takes names that begin with a letter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This value is nested too deeply to be copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>separate process</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} s of time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} MiB of memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no other processes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>files of FreeCAD and its own folder only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>processor time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>file size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no core dumps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a tuple of three numbers from 0.0 to 1.0, each with a point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of colours, each a tuple like (1.0, 0.5, 0.0)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number from 0 to 100</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script made more than {} steps; is there an endless loop?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script ran longer than {} s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script was stopped by the user.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No module named '{}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the user closes documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The command `{}` is not available to scripts; write the statements directly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result of {} would be too large; modelling scripts need far smaller values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this operation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Widths in `%` formats are plain numbers up to {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>comparing or printing this value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>use it inside a class of the script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'super' object has no attribute '{}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{}' object has no attribute '{}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no attribute '{}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>type object '{}' has no attribute '{}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the shape is null (it holds nothing), so `{}` has no meaning; recompute or check `isNull()` first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` of `{}` is {}; it must lie between {} and {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script is too large or nested too deeply; use more, simpler statements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} syntax is not available to scripts; write it in simpler statements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A class of a script can't define `{}`; use an ordinary method.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>use the built-in functions and operators instead of special names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` is neither defined in this script nor available to scripts; define or import it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scripts can't look into the interpreter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative imports are not available to scripts; a script stands alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>available are </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A literal is longer than {} characters; build it in a loop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number is too large; FreeCAD's sizes end at 10,000,000 mm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class keywords such as `metaclass` are not available to scripts; leave them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patterns of `match` are literals; compare other values in an `if`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotation without a value needs a plain name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the user exports from the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scripts have no files; make the geometry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not enough memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>out of memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(no text)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script raised {}; let it come to its end instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script needed more memory than it may have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script is not text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script is longer than {} characters or {} lines; write loops instead of repeated statements, or split the task.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The character U+{} is invisible or looks like another; write plain characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scripts are UTF-8; leave the coding line out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name `{}` looks like another name to Python; write it in plain letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Python can't read this line: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Python can't read the script: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dry run's result is larger than any design needs, so nothing of it was used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dry run's result can't be read ({}), so nothing of it was used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its meshes are missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its meshes are larger than anything that can be shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the mesh of {} refers to points that it does not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the edges of {} refer to points that they do not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RestrictedPython refuses this: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>"{}" is an invalid variable name because it starts with "_".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>"{}" is an invalid attribute name because it starts with "_".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>"{}" is a restricted name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class keywords are not allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`getrandbits` gives up to {} bits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Job objects exist on Windows only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows did not limit the trial process (error {}), so it was not used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD's command line program could not be started: {} ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set its path in the settings, or in the environment variable AI_DESIGNER_FREECADCMD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>document {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scripts work on one document only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This object was deleted from the document; take a new one from `doc.getObject`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{}' object has no property '{}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this kind of property is not for scripts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text for `{}` is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`{}` is at most {} for scripts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set one of </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>del {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was accepted in this session, so there is nothing to make a macro of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no step {} in this session; it has {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {} (“{}”) was undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {} was kept by an older version, without what a macro needs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was accepted belongs to several documents, and a macro works on one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the steps of one document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {} began in an empty document, so it does not go on from the steps before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose steps that build on each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {} needs {}, which step {} added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose step {} as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens can't be written down in {} ({}); the work goes on without that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no audit trail at {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} can't be read ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {} ({}) is not as it was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {} ({}) was inserted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines {} to {} are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is no JSON ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is no JSON object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The session can't be read: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it does not say its format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The session was written by a newer version (format {}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no session {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its file is {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run of this session can't be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run of this session can't be gone on with: a text in it looked like a key and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the request again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This session is open in another FreeCAD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it there first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The session can't be deleted ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” is no session's number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The session can't be kept in {} ({}); the work goes on without that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD could not apply this: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD can't set {}: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FreeCAD could not undo this: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After undoing, the document is not as it was before ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kept state could not be opened: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document has changed since this proposal was tried ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try it again on the document as it is now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{}” has an object open for editing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the sketch or close the task panel, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The script did not run in the open document as it did in the dry run: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed. Send the request again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result in the open document differs from the dry run ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {} more</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
