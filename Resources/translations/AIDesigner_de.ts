<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
  <context>
    <name>AIDesigner</name>
    <message>
      <source>The state before this could not be kept ({}), so undo is the only way back to it.</source>
      <translation>Der Stand davor konnte nicht aufbewahrt werden ({}); nur Rückgängig führt zu ihm zurück.</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Kosten</translation>
    </message>
    <message>
      <source>Commands and keys</source>
      <translation>Befehle und Tasten</translation>
    </message>
    <message>
      <source>&amp;Stop the run</source>
      <translation>Lauf &amp;stoppen</translation>
    </message>
    <message>
      <source>Stop the run; the document stays as it is</source>
      <translation>Den Lauf stoppen; das Dokument bleibt, wie es ist</translation>
    </message>
    <message>
      <source>&amp;Accept the proposal</source>
      <translation>Vorschlag &amp;übernehmen</translation>
    </message>
    <message>
      <source>Apply the proposal as one undo step</source>
      <translation>Den Vorschlag als einen Rückgängig-Schritt anwenden</translation>
    </message>
    <message>
      <source>&amp;Reject the proposal</source>
      <translation>Vorschlag &amp;verwerfen</translation>
    </message>
    <message>
      <source>Throw the proposal away; the document stays as it is</source>
      <translation>Den Vorschlag verwerfen; das Dokument bleibt, wie es ist</translation>
    </message>
    <message>
      <source>&amp;Explain the selection</source>
      <translation>Auswahl &amp;erklären</translation>
    </message>
    <message>
      <source>Say in plain words what is selected; nothing is changed</source>
      <translation>Mit einfachen Worten sagen, was ausgewählt ist; nichts wird geändert</translation>
    </message>
    <message>
      <source>Show or hide the &amp;ghost</source>
      <translation>&amp;Vorschau zeigen oder verbergen</translation>
    </message>
    <message>
      <source>Show or hide what is proposed in the 3D view</source>
      <translation>In der 3D-Ansicht zeigen oder verbergen, was vorgeschlagen ist</translation>
    </message>
    <message>
      <source>&amp;Cost</source>
      <translation>&amp;Kosten</translation>
    </message>
    <message>
      <source>What runs, session and day used, and what is left of the limits</source>
      <translation>Was Läufe, Sitzung und Tag verbraucht haben, und was von den Grenzen übrig ist</translation>
    </message>
    <message>
      <source>&amp;Undo what was applied</source>
      <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
      <source>Undo the proposal that was applied last</source>
      <translation>Den zuletzt angewendeten Vorschlag rückgängig machen</translation>
    </message>
    <message>
      <source>Ask about the &amp;selection</source>
      <translation>Zur &amp;Auswahl fragen</translation>
    </message>
    <message>
      <source>Write a request about what is selected</source>
      <translation>Eine Anfrage zu dem schreiben, was ausgewählt ist</translation>
    </message>
    <message>
      <source>&amp;Commands and keys</source>
      <translation>&amp;Befehle und Tasten</translation>
    </message>
    <message>
      <source>Show what can be typed and pressed here</source>
      <translation>Hier zeigen, was eingegeben und gedrückt werden kann</translation>
    </message>
    <message>
      <source>&amp;Model</source>
      <translation>&amp;Modell</translation>
    </message>
    <message>
      <source>The model that all agents ask</source>
      <translation>Das Modell, das alle Agenten fragen</translation>
    </message>
    <message>
      <source>&amp;Effort</source>
      <translation>A&amp;ufwand</translation>
    </message>
    <message>
      <source>How much a run may spend on being right</source>
      <translation>Wie viel ein Lauf dafür ausgeben darf, richtig zu sein</translation>
    </message>
    <message>
      <source>Se&amp;ttings…</source>
      <translation>E&amp;instellungen …</translation>
    </message>
    <message>
      <source>Connections, models, caps, privacy and more</source>
      <translation>Verbindungen, Modelle, Grenzen, Datenschutz und mehr</translation>
    </message>
    <message>
      <source>&amp;New session</source>
      <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
      <source>Begin another session; this one is kept</source>
      <translation>Eine weitere Sitzung beginnen; diese wird aufbewahrt</translation>
    </message>
    <message>
      <source>S&amp;essions…</source>
      <translation>&amp;Sitzungen …</translation>
    </message>
    <message>
      <source>Search, resume, rename, delete and save sessions</source>
      <translation>Sitzungen suchen, fortsetzen, umbenennen, löschen und speichern</translation>
    </message>
    <message>
      <source>&amp;Go on with the run</source>
      <translation>Mit dem Lauf &amp;weitermachen</translation>
    </message>
    <message>
      <source>Take the run on that was left before its end</source>
      <translation>Mit dem Lauf weitermachen, der vor seinem Ende verlassen wurde</translation>
    </message>
    <message>
      <source>Save this session as &amp;Markdown…</source>
      <translation>Diese Sitzung als &amp;Markdown speichern …</translation>
    </message>
    <message>
      <source>Write the conversation to a file</source>
      <translation>Das Gespräch in eine Datei schreiben</translation>
    </message>
    <message>
      <source>Save what was accepted as a ma&amp;cro…</source>
      <translation>Übernommenes als Ma&amp;kro speichern …</translation>
    </message>
    <message>
      <source>Write a macro that makes the same in any FreeCAD</source>
      <translation>Ein Makro schreiben, das in jedem FreeCAD dasselbe baut</translation>
    </message>
    <message>
      <source>E&amp;xport…</source>
      <translation>E&amp;xportieren …</translation>
    </message>
    <message>
      <source>Write the document for other programs: STEP, STL, 3MF, glTF, FCStd</source>
      <translation>Das Dokument für andere Programme schreiben: STEP, STL, 3MF, glTF, FCStd</translation>
    </message>
    <message>
      <source>S&amp;tatistics…</source>
      <translation>S&amp;tatistik …</translation>
    </message>
    <message>
      <source>Calls, tokens, money, seconds and verdicts, by agent and provider</source>
      <translation>Aufrufe, Token, Geld, Sekunden und Urteile, nach Agent und Anbieter</translation>
    </message>
    <message>
      <source>{mark} {ran} checks, {score}</source>
      <translation>{mark} {ran} Prüfungen, {score}</translation>
    </message>
    <message>
      <source>Design {}</source>
      <translation>Entwurf {}</translation>
    </message>
    <message>
      <source>{count} designs for {cost} together</source>
      <translation>{count} Entwürfe für zusammen {cost}</translation>
    </message>
    <message>
      <source>Applying the proposal…</source>
      <translation>Vorschlag wird angewendet …</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>To fill a folder of wheels on a machine with network:</source>
      <translation>Einen Ordner mit Wheels auf einem Rechner mit Netz füllen:</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>Von Hand</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>C&amp;opy the command</source>
      <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
      <source>added</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>entfernt</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>verschoben</translation>
    </message>
    <message>
      <source>Follows from other changes.</source>
      <translation>Folgt aus anderen Änderungen.</translation>
    </message>
    <message>
      <source>Works on</source>
      <translation>Arbeitet an</translation>
    </message>
    <message>
      <source>Needs: {}</source>
      <translation>Braucht: {}</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <source>{what} ({why} needs it)</source>
      <translation>{what} (nötig für {why})</translation>
    </message>
    <message>
      <source>{what} (needs {why})</source>
      <translation>{what} (braucht {why})</translation>
    </message>
    <message>
      <source>Changes of the feature tree</source>
      <translation>Änderungen an der Baumansicht</translation>
    </message>
    <message>
      <source>Space takes a change or leaves it out</source>
      <translation>Leertaste: Änderung übernehmen oder weglassen</translation>
    </message>
    <message>
      <source>{what} comes too: {why} needs it.</source>
      <translation>{what} kommt mit: nötig für {why}.</translation>
    </message>
    <message>
      <source>{what} goes too: it needs {why}.</source>
      <translation>{what} entfällt auch: braucht {why}.</translation>
    </message>
    <message>
      <source>Object</source>
      <translation>Objekt</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>Come too: {}.</source>
      <translation>Kommen mit: {}.</translation>
    </message>
    <message>
      <source>Go too: {}.</source>
      <translation>Entfallen auch: {}.</translation>
    </message>
    <message>
      <source> and {} more</source>
      <translation> und {} weitere</translation>
    </message>
    <message>
      <source>{} comes too.</source>
      <translation>{} kommt mit.</translation>
    </message>
    <message>
      <source>{} goes too.</source>
      <translation>{} entfällt auch.</translation>
    </message>
    <message>
      <source>Planner</source>
      <translation>Planer</translation>
    </message>
    <message>
      <source>Script</source>
      <translation>Skript</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Durchsicht</translation>
    </message>
    <message>
      <source>Questions:</source>
      <translation>Fragen:</translation>
    </message>
    <message>
      <source>The script asked for what it may not have:</source>
      <translation>Das Skript hat verlangt, was es nicht haben darf:</translation>
    </message>
    <message>
      <source>The trial failed:</source>
      <translation>Der Probelauf ist fehlgeschlagen:</translation>
    </message>
    <message>
      <source>Refused:</source>
      <translation>Abgelehnt:</translation>
    </message>
    <message>
      <source>Failed:</source>
      <translation>Fehlgeschlagen:</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>Applied:</source>
      <translation>Angewendet:</translation>
    </message>
    <message>
      <source>Rejected.</source>
      <translation>Verworfen.</translation>
    </message>
    <message>
      <source>Undone.</source>
      <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
      <source>Note:</source>
      <translation>Anmerkung:</translation>
    </message>
    <message>
      <source>Checked: passed,</source>
      <translation>Geprüft: bestanden,</translation>
    </message>
    <message>
      <source>Checked: not passed,</source>
      <translation>Geprüft: nicht bestanden,</translation>
    </message>
    <message>
      <source>{} tokens</source>
      <translation>{} Token</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sitzung</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>with 1 picture</source>
      <translation>mit 1 Bild</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>The script was refused before it ran.</source>
      <translation>Das Skript wurde abgelehnt, bevor es lief.</translation>
    </message>
    <message>
      <source>The script was stopped: it asked for something it may not have.</source>
      <translation>Das Skript wurde gestoppt: Es wollte etwas, was es nicht darf.</translation>
    </message>
    <message>
      <source>The trial run failed.</source>
      <translation>Der Probelauf ist fehlgeschlagen.</translation>
    </message>
    <message>
      <source>The trial run took too long and was ended.</source>
      <translation>Der Probelauf dauerte zu lange und wurde beendet.</translation>
    </message>
    <message>
      <source>The trial run needed too much memory and was ended.</source>
      <translation>Der Probelauf brauchte zu viel Speicher und wurde beendet.</translation>
    </message>
    <message>
      <source>The trial run crashed, in a process of its own.</source>
      <translation>Der Probelauf ist abgestürzt, in einem eigenen Prozess.</translation>
    </message>
    <message>
      <source>Thoughts</source>
      <translation>Gedanken</translation>
    </message>
    <message>
      <source>Planning… {} tokens</source>
      <translation>Planen … {} Token</translation>
    </message>
    <message>
      <source>Reviewing… {} tokens</source>
      <translation>Durchsehen … {} Token</translation>
    </message>
    <message>
      <source>A question first</source>
      <translation>Erst eine Frage</translation>
    </message>
    <message>
      <source>The plan was corrected; this is built now.</source>
      <translation>Der Plan wurde berichtigt; dies wird jetzt gebaut.</translation>
    </message>
    <message>
      <source>Rejected. The document is as it was.</source>
      <translation>Verworfen. Das Dokument ist, wie es war.</translation>
    </message>
    <message>
      <source>Undone. The document is as it was before.</source>
      <translation>Rückgängig gemacht. Das Dokument ist wie zuvor.</translation>
    </message>
    <message>
      <source>{} is thinking…</source>
      <translation>{} denkt nach …</translation>
    </message>
    <message>
      <source>{title} · thought for {time}</source>
      <translation>{title} · {time} nachgedacht</translation>
    </message>
    <message>
      <source>with {} pictures</source>
      <translation>mit {} Bildern</translation>
    </message>
    <message>
      <source>Stopped. The document is as it was.</source>
      <translation>Gestoppt. Das Dokument ist, wie es war.</translation>
    </message>
    <message>
      <source>Checked: not passed, {}.</source>
      <translation>Geprüft: nicht bestanden, {}.</translation>
    </message>
    <message>
      <source>Writing… {} tokens</source>
      <translation>Schreiben … {} Token</translation>
    </message>
    <message>
      <source>The script asks for what it may not have ({}); it is being repaired.</source>
      <translation>Das Skript verlangt, was es nicht darf ({}); es wird nachgebessert.</translation>
    </message>
    <message>
      <source>Applied: {} Undo it with Ctrl+Z.</source>
      <translation>Angewendet: {} Rückgängig mit Strg+Z.</translation>
    </message>
    <message>
      <source>Checked: passed, {}.</source>
      <translation>Geprüft: bestanden, {}.</translation>
    </message>
    <message>
      <source>I can't do that.</source>
      <translation>Das geht nicht.</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Copy the whole message</source>
      <translation>Ganze Nachricht kopieren</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Kopiert</translation>
    </message>
    <message>
      <source>Completions</source>
      <translation>Vervollständigungen</translation>
    </message>
    <message>
      <source>Other OpenAI-compatible server</source>
      <translation>Anderer OpenAI-kompatibler Server</translation>
    </message>
    <message>
      <source>&amp;Test</source>
      <translation>&amp;Testen</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;Speichern</translation>
    </message>
    <message>
      <source>Save and &amp;use for all agents</source>
      <translation>Speichern, für alle Agenten &amp;nutzen</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Abbrechen</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>Anbieter</translation>
    </message>
    <message>
      <source>For this session only</source>
      <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
      <source>In an environment variable</source>
      <translation>In einer Umgebungsvariablen</translation>
    </message>
    <message>
      <source>The system keeps it, under “AI Designer”. It is in no file of AI Designer.</source>
      <translation>Das System bewahrt ihn unter „AI Designer“ auf. Er steht in keiner Datei von AI Designer.</translation>
    </message>
    <message>
      <source>It is forgotten when FreeCAD closes. It is written nowhere.</source>
      <translation>Er wird vergessen, wenn FreeCAD geschlossen wird. Er wird nirgends aufgeschrieben.</translation>
    </message>
    <message>
      <source>Set the variable before FreeCAD starts. AI Designer never writes it.</source>
      <translation>Die Variable setzen, bevor FreeCAD startet. AI Designer schreibt sie nie.</translation>
    </message>
    <message>
      <source>There is a connection of this name already.</source>
      <translation>Eine Verbindung dieses Namens gibt es schon.</translation>
    </message>
    <message>
      <source>S&amp;top</source>
      <translation>S&amp;topp</translation>
    </message>
    <message>
      <source>&amp;Name:</source>
      <translation>&amp;Name:</translation>
    </message>
    <message>
      <source>&amp;Address:</source>
      <translation>&amp;Adresse:</translation>
    </message>
    <message>
      <source>API &amp;key:</source>
      <translation>API-&amp;Schlüssel:</translation>
    </message>
    <message>
      <source>K&amp;ept:</source>
      <translation>Auf&amp;bewahrt:</translation>
    </message>
    <message>
      <source>&amp;Variable:</source>
      <translation>&amp;Variable:</translation>
    </message>
    <message>
      <source>&amp;Pictures:</source>
      <translation>&amp;Bilder:</translation>
    </message>
    <message>
      <source>&amp;Model:</source>
      <translation>&amp;Modell:</translation>
    </message>
    <message>
      <source>the provider's usual one</source>
      <translation>das übliche des Anbieters</translation>
    </message>
    <message>
      <source>If known to see</source>
      <translation>Wenn bekannt ist, dass sie sehen</translation>
    </message>
    <message>
      <source>Its models see</source>
      <translation>Seine Modelle sehen</translation>
    </message>
    <message>
      <source>Its models don't</source>
      <translation>Seine Modelle sehen nicht</translation>
    </message>
    <message>
      <source>In the keyring of the system</source>
      <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
      <source>kept; type another to replace it</source>
      <translation>aufbewahrt; einen anderen eingeben, um ihn zu ersetzen</translation>
    </message>
    <message>
      <source>Name a model to test.</source>
      <translation>Zum Testen ein Modell nennen.</translation>
    </message>
    <message>
      <source>Name a model to use.</source>
      <translation>Zum Verwenden ein Modell nennen.</translation>
    </message>
    <message>
      <source>Looking for a keyring…</source>
      <translation>Nach einem Schlüsselbund suchen …</translation>
    </message>
    <message>
      <source>Asking {} for one word…</source>
      <translation>{} um ein Wort bitten …</translation>
    </message>
    <message>
      <source>&amp;Add</source>
      <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>Re&amp;move</source>
      <translation>&amp;Entfernen</translation>
    </message>
    <message>
      <source>Connections</source>
      <translation>Verbindungen</translation>
    </message>
    <message>
      <source>None yet. The built-in recipes need none.</source>
      <translation>Noch keine. Die eingebauten Rezepte brauchen keine.</translation>
    </message>
    <message>
      <source>key in the environment</source>
      <translation>Schlüssel in der Umgebung</translation>
    </message>
    <message>
      <source>key for this session</source>
      <translation>Schlüssel für diese Sitzung</translation>
    </message>
    <message>
      <source>key in the keyring</source>
      <translation>Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>kein Schlüssel</translation>
    </message>
    <message>
      <source>{} is in use by: {}. Choose other models first.</source>
      <translation>{} wird verwendet von: {}. Zuerst andere Modelle wählen.</translation>
    </message>
    <message>
      <source>The key is still in the keyring. {}</source>
      <translation>Der Schlüssel ist noch im Schlüsselbund. {}</translation>
    </message>
    <message>
      <source>{calls}, {read} read, {written} written, {price}</source>
      <translation>{calls}, {read} gelesen, {written} geschrieben, {price}</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>1 call</source>
      <translation>1 Aufruf</translation>
    </message>
    <message>
      <source>{tokens} tokens, {price}</source>
      <translation>{tokens} Token, {price}</translation>
    </message>
    <message>
      <source>This run</source>
      <translation>Dieser Lauf</translation>
    </message>
    <message>
      <source>This session</source>
      <translation>Diese Sitzung</translation>
    </message>
    <message>
      <source>Being added up…</source>
      <translation>Zusammenzählen …</translation>
    </message>
    <message>
      <source>Today:</source>
      <translation>Heute:</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <source>None is set.</source>
      <translation>Keine ist gesetzt.</translation>
    </message>
    <message>
      <source>{} calls</source>
      <translation>{} Aufrufe</translation>
    </message>
    <message>
      <source>price unknown</source>
      <translation>Preis unbekannt</translation>
    </message>
    <message>
      <source>Agent</source>
      <translation>Agent</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Calls</source>
      <translation>Aufrufe</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Gelesen</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Geschrieben</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>{} left</source>
      <translation>{} übrig</translation>
    </message>
    <message>
      <source>Give the same &amp;reply to the same request without asking again:</source>
      <translation>Gleiche Anfragen &amp;gleich beantworten, ohne noch einmal zu fragen:</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>&amp;Log:</source>
      <translation>&amp;Protokoll:</translation>
    </message>
    <message>
      <source>Data:</source>
      <translation>Daten:</translation>
    </message>
    <message>
      <source>Settings:</source>
      <translation>Einstellungen:</translation>
    </message>
    <message>
      <source>Logs:</source>
      <translation>Protokolle:</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Übliches</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>Warnungen</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>&amp;States kept per document:</source>
      <translation>Aufbewahrte &amp;Stände je Dokument:</translation>
    </message>
    <message>
      <source>Audit trail, &amp;days:</source>
      <translation>Protokoll der Läufe, &amp;Tage:</translation>
    </message>
    <message>
      <source>Audit trail, &amp;MB:</source>
      <translation>Protokoll der Läufe, &amp;MB:</translation>
    </message>
    <message>
      <source>S&amp;essions, days:</source>
      <translation>&amp;Sitzungen, Tage:</translation>
    </message>
    <message>
      <source>Sessions, at m&amp;ost:</source>
      <translation>Sitzungen, h&amp;öchstens:</translation>
    </message>
    <message>
      <source>Apply this as one undo step</source>
      <translation>Als einen Rückgängig-Schritt anwenden</translation>
    </message>
    <message>
      <source>&amp;Accept anyway</source>
      <translation>Trotzdem &amp;übernehmen</translation>
    </message>
    <message>
      <source>not fully checked</source>
      <translation>nicht ganz geprüft</translation>
    </message>
    <message>
      <source>1 check failed</source>
      <translation>1 Prüfung nicht bestanden</translation>
    </message>
    <message>
      <source>Failed checks</source>
      <translation>Nicht bestandene Prüfungen</translation>
    </message>
    <message>
      <source>&amp;Accept</source>
      <translation>&amp;Übernehmen</translation>
    </message>
    <message>
      <source>&amp;Reject</source>
      <translation>&amp;Verwerfen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Your choice is being tried</source>
      <translation>Die Auswahl wird erprobt</translation>
    </message>
    <message>
      <source>Everything is left out.</source>
      <translation>Alles ist weggelassen.</translation>
    </message>
    <message>
      <source>{} checks failed</source>
      <translation>{} Prüfungen nicht bestanden</translation>
    </message>
    <message>
      <source>The proposal changes nothing.</source>
      <translation>Der Vorschlag ändert nichts.</translation>
    </message>
    <message>
      <source>&amp;Accept {taken} of {of} changes</source>
      <translation>{taken} von {of} Änderungen &amp;übernehmen</translation>
    </message>
    <message>
      <source>&amp;Accept {taken} of {of}</source>
      <translation>{taken} von {of} &amp;übernehmen</translation>
    </message>
    <message>
      <source>&amp;Accept {taken} of {of} changes anyway</source>
      <translation>{taken} von {of} trotzdem &amp;übernehmen</translation>
    </message>
    <message>
      <source>and {} more</source>
      <translation>und {} weitere</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Sitzungen</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>Statistik</translation>
    </message>
    <message>
      <source>AI Designer</source>
      <translation>AI Designer</translation>
    </message>
    <message>
      <source>AI Designer can't start</source>
      <translation>AI Designer kann nicht starten</translation>
    </message>
    <message>
      <source>A Python package could not be loaded: {}</source>
      <translation>Ein Python-Paket ließ sich nicht laden: {}</translation>
    </message>
    <message>
      <source>120x80x6 plate with 4 holes M8</source>
      <translation>120x80x6 plate with 4 holes M8</translation>
    </message>
    <message>
      <source>Flange 100 mm diameter, 10 mm thick, 6 holes of 9 mm on an 80 mm bolt circle</source>
      <translation>Flange 100 mm diameter, 10 mm thick, 6 holes of 9 mm on an 80 mm bolt circle</translation>
    </message>
    <message>
      <source>make the plate 2 mm thicker</source>
      <translation>make the plate 2 mm thicker</translation>
    </message>
    <message>
      <source>Describe a part, or a change to this document.</source>
      <translation>Ein Teil beschreiben oder eine Änderung an diesem Dokument.</translation>
    </message>
    <message>
      <source>You see what would happen before it does, and one Undo takes it back.</source>
      <translation>Vorher ist zu sehen, was geschehen würde, und einmal Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <source>What the first call will read, estimated. Its answer and further calls come on top.</source>
      <translation>Was der erste Aufruf lesen wird, geschätzt. Seine Antwort und weitere Aufrufe kommen hinzu.</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>Schätzung</translation>
    </message>
    <message>
      <source>≈ {} tokens</source>
      <translation>≈ {} Token</translation>
    </message>
    <message>
      <source>{}: {} tokens</source>
      <translation>{}: {} Token</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Earlier requests</source>
      <translation>Frühere Anfragen</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>The price of {} is not known.</source>
      <translation>Der Preis von {} ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Size {size_x} × {size_y} × {size_z} mm</source>
      <translation>Größe {size_x} × {size_y} × {size_z} mm</translation>
    </message>
    <message>
      <source>Holes of ⌀ {diameter} mm: {count}</source>
      <translation>Bohrungen ⌀ {diameter} mm: {count}</translation>
    </message>
    <message>
      <source>Value to edit: {name}</source>
      <translation>Änderbarer Wert: {name}</translation>
    </message>
    <message>
      <source>(of “{label}”)</source>
      <translation>(von „{label}“)</translation>
    </message>
    <message>
      <source>, from ({at_x}, {at_y}, {at_z})</source>
      <translation>, ab ({at_x}, {at_y}, {at_z})</translation>
    </message>
    <message>
      <source>, {depth} mm deep</source>
      <translation>, {depth} mm tief</translation>
    </message>
    <message>
      <source>Holes of ⌀ {diameter} mm on a circle of ⌀ {circle} mm: {count}</source>
      <translation>Bohrungen ⌀ {diameter} mm auf einem Kreis ⌀ {circle} mm: {count}</translation>
    </message>
    <message>
      <source>Volume {value} mm³</source>
      <translation>Volumen {value} mm³</translation>
    </message>
    <message>
      <source>Surface {value} mm²</source>
      <translation>Oberfläche {value} mm²</translation>
    </message>
    <message>
      <source>Mass {value} g</source>
      <translation>Masse {value} g</translation>
    </message>
    <message>
      <source>Centre of mass at ({at_x}, {at_y}, {at_z})</source>
      <translation>Schwerpunkt bei ({at_x}, {at_y}, {at_z})</translation>
    </message>
    <message>
      <source>Solids: {count}</source>
      <translation>Volumenkörper: {count}</translation>
    </message>
    <message>
      <source>Faces: {count}</source>
      <translation>Flächen: {count}</translation>
    </message>
    <message>
      <source>Edges rounded by {radius} mm</source>
      <translation>Kanten mit {radius} mm verrundet</translation>
    </message>
    <message>
      <source>Edges broken by {size} mm</source>
      <translation>Kanten mit {size} mm gefast</translation>
    </message>
    <message>
      <source>Thinnest wall {thickness} mm</source>
      <translation>Dünnste Wand {thickness} mm</translation>
    </message>
    <message>
      <source>Symmetric about the plane {plane}</source>
      <translation>Symmetrisch zur Ebene {plane}</translation>
    </message>
    <message>
      <source>Distance of “{between_0}” and “{between_1}”: {value} mm</source>
      <translation>Abstand von „{between_0}“ und „{between_1}“: {value} mm</translation>
    </message>
    <message>
      <source>Delete it, and put what you want into the task's instruction.</source>
      <translation>Sie löschen und das Gewünschte in die Anweisung der Aufgabe schreiben.</translation>
    </message>
    <message>
      <source>, through</source>
      <translation>, durchgehend</translation>
    </message>
    <message>
      <source>, blind</source>
      <translation>, als Sackbohrung</translation>
    </message>
    <message>
      <source>Only the numbers of “{}” can be changed.</source>
      <translation>Nur die Zahlen von „{}“ lassen sich ändern.</translation>
    </message>
    <message>
      <source>Holes of ⌀ {diameter} mm, PITCH mm apart: {count}</source>
      <translation>Bohrungen ⌀ {diameter} mm, im Abstand PITCH mm: {count}</translation>
    </message>
    <message>
      <source>“{text}” can't be expected: {reason}.</source>
      <translation>„{text}“ lässt sich nicht erwarten: {reason}.</translation>
    </message>
    <message>
      <source>How far triangles may lie from the surface</source>
      <translation>Wie weit Dreiecke von der Fläche abweichen dürfen</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>Eine Datei wählen</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exportieren</translation>
    </message>
    <message>
      <source>&amp;Replace it</source>
      <translation>E&amp;rsetzen</translation>
    </message>
    <message>
      <source>F&amp;ile</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>The whole document</source>
      <translation>Das ganze Dokument</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Schreiben …</translation>
    </message>
    <message>
      <source>&amp;Format</source>
      <translation>&amp;Format</translation>
    </message>
    <message>
      <source>&amp;What</source>
      <translation>&amp;Was</translation>
    </message>
    <message>
      <source>&amp;Deviation</source>
      <translation>&amp;Abweichung</translation>
    </message>
    <message>
      <source>There is no document to export. Open one first.</source>
      <translation>Es gibt kein Dokument zum Exportieren. Zuerst eines öffnen.</translation>
    </message>
    <message>
      <source>{} is there already, with another content.</source>
      <translation>{} ist schon da, mit anderem Inhalt.</translation>
    </message>
    <message>
      <source>What is selected ({})</source>
      <translation>Was ausgewählt ist ({})</translation>
    </message>
    <message>
      <source>Written: {} ({}; {}). The record lies beside it.</source>
      <translation>Geschrieben: {} ({}; {}). Der Nachweis liegt daneben.</translation>
    </message>
    <message>
      <source>There is no document to export.</source>
      <translation>Es gibt kein Dokument zum Exportieren.</translation>
    </message>
    <message>
      <source>{} is there already with just this content, so it was not written again.</source>
      <translation>{} ist mit genau diesem Inhalt schon da und wurde darum nicht noch einmal geschrieben.</translation>
    </message>
    <message>
      <source>Open one first.</source>
      <translation>Zuerst eines öffnen.</translation>
    </message>
    <message>
      <source>Choose a file.</source>
      <translation>Eine Datei wählen.</translation>
    </message>
    <message>
      <source>“{}” is no file that can be written.</source>
      <translation>„{}“ ist keine Datei, die geschrieben werden kann.</translation>
    </message>
    <message>
      <source>Cancelled; nothing was written.</source>
      <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <source>nobody answered</source>
      <translation>niemand hat geantwortet</translation>
    </message>
    <message>
      <source>too many requests at the moment</source>
      <translation>gerade zu viele Anfragen</translation>
    </message>
    <message>
      <source>the provider failed</source>
      <translation>der Anbieter ist ausgefallen</translation>
    </message>
    <message>
      <source>the answer broke off</source>
      <translation>die Antwort brach ab</translation>
    </message>
    <message>
      <source>the answer was cut off at its limit</source>
      <translation>die Antwort wurde an ihrer Grenze abgeschnitten</translation>
    </message>
    <message>
      <source>the answer can't be used</source>
      <translation>die Antwort ist nicht zu gebrauchen</translation>
    </message>
    <message>
      <source>the key was not accepted</source>
      <translation>der Schlüssel wurde nicht angenommen</translation>
    </message>
    <message>
      <source>the credit is used up</source>
      <translation>das Guthaben ist aufgebraucht</translation>
    </message>
    <message>
      <source>the model is not known there</source>
      <translation>das Modell ist dort nicht bekannt</translation>
    </message>
    <message>
      <source>the request is too long</source>
      <translation>die Anfrage ist zu lang</translation>
    </message>
    <message>
      <source>the request was refused for its content</source>
      <translation>die Anfrage wurde wegen ihres Inhalts abgelehnt</translation>
    </message>
    <message>
      <source>a package is missing</source>
      <translation>ein Paket fehlt</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>No answer: {}.</source>
      <translation>Keine Antwort: {}.</translation>
    </message>
    <message>
      <source>{name} is here, but has no models yet. Load one there, then look again.</source>
      <translation>{name} ist da, hat aber noch keine Modelle. Dort eines laden, dann noch einmal suchen.</translation>
    </message>
    <message>
      <source>Nothing leaves this machine until you have chosen a model elsewhere and send a request. Then what you write, and a description of the open document, go to its provider and to nobody else.</source>
      <translation>Nichts verlässt diesen Rechner, bis anderswo ein Modell gewählt ist und eine Anfrage gesendet wird. Dann gehen deren Text und eine Beschreibung des offenen Dokuments an seinen Anbieter und an niemanden sonst.</translation>
    </message>
    <message>
      <source>Start with the &amp;built-in recipes</source>
      <translation>Eingebaute &amp;Rezepte nutzen</translation>
    </message>
    <message>
      <source>Works now: about 30 common parts, no key, no network, no cost.</source>
      <translation>Geht sofort: rund 30 häufige Teile, ohne Schlüssel, Netz und Kosten.</translation>
    </message>
    <message>
      <source>Asks Ollama, LM Studio, llama.cpp and vLLM here; nothing leaves this machine.</source>
      <translation>Fragt Ollama, LM Studio, llama.cpp und vLLM hier; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
      <source>Set up a &amp;hosted model…</source>
      <translation>Ein Modell im &amp;Netz einrichten …</translation>
    </message>
    <message>
      <source>Provider, key and a test. Understands most, and usually costs money.</source>
      <translation>Anbieter, Schlüssel und ein Test. Versteht am meisten und kostet meist Geld.</translation>
    </message>
    <message>
      <source>{name} is here. Use:</source>
      <translation>{name} ist da. Verwenden:</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Suchen …</translation>
    </message>
    <message>
      <source>Look for a &amp;model on this machine</source>
      <translation>Lokales &amp;Modell suchen</translation>
    </message>
    <message>
      <source>Use {model} of {name}</source>
      <translation>{model} von {name} verwenden</translation>
    </message>
    <message>
      <source>{} more can be chosen in the settings.</source>
      <translation>{} weitere sind in den Einstellungen wählbar.</translation>
    </message>
    <message>
      <source>No server answered ({}). Start one, then look again.</source>
      <translation>Kein Server hat geantwortet ({}). Einen starten, dann noch einmal suchen.</translation>
    </message>
    <message>
      <source>S&amp;how in the 3D view</source>
      <translation>In 3D-Ansicht &amp;zeigen</translation>
    </message>
    <message>
      <source>Added is green, changed is amber with dashed edges, removed is red with dotted edges</source>
      <translation>Neues ist grün, Geändertes gelb mit gestrichelten, Entferntes rot mit gepunkteten Kanten</translation>
    </message>
    <message>
      <source>Before or after</source>
      <translation>Vorher oder nachher</translation>
    </message>
    <message>
      <source>Left is the document as it is, right is how it would be</source>
      <translation>Links das Dokument, wie es ist, rechts, wie es würde</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <source>The plan as data, {} tokens</source>
      <translation>Der Plan als Daten, {} Token</translation>
    </message>
    <message>
      <source>Send the request</source>
      <translation>Die Anfrage senden</translation>
    </message>
    <message>
      <source>Start a new line</source>
      <translation>Eine neue Zeile beginnen</translation>
    </message>
    <message>
      <source>Earlier requests, while the box is empty</source>
      <translation>Frühere Anfragen, solange das Feld leer ist</translation>
    </message>
    <message>
      <source>Commands and built-in parts</source>
      <translation>Befehle und eingebaute Teile</translation>
    </message>
    <message>
      <source>Name an object of the document, so that exactly that is meant</source>
      <translation>Ein Objekt des Dokuments nennen, damit genau dieses gemeint ist</translation>
    </message>
    <message>
      <source>Stop the run, leave a page, or close the list of choices</source>
      <translation>Den Lauf anhalten, eine Seite verlassen oder die Auswahlliste schließen</translation>
    </message>
    <message>
      <source>Take a choice, or go to the next control</source>
      <translation>Das Angebotene nehmen, oder zum nächsten Bedienelement gehen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Entf</translation>
    </message>
    <message>
      <source>Leave a chip out of the request</source>
      <translation>Einen Chip aus der Anfrage weglassen</translation>
    </message>
    <message>
      <source>Pick something in the 3D view</source>
      <translation>Etwas in der 3D-Ansicht auswählen</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <source>The package index could not be reached.</source>
      <translation>Der Paketindex war nicht erreichbar.</translation>
    </message>
    <message>
      <source>Look at the connection and the proxy and try again, or choose a folder of wheels from another machine.</source>
      <translation>Verbindung und Proxy prüfen und noch einmal versuchen, oder einen Ordner mit Wheels von einem anderen Rechner wählen.</translation>
    </message>
    <message>
      <source>The package index was reached, but its certificate is not trusted here.</source>
      <translation>Der Paketindex war erreichbar, aber seinem Zertifikat wird hier nicht vertraut.</translation>
    </message>
    <message>
      <source>Behind a company's proxy: set SSL_CERT_FILE to its certificates before FreeCAD starts, then try again.</source>
      <translation>Hinter einem Firmenproxy: SSL_CERT_FILE auf dessen Zertifikate setzen, bevor FreeCAD startet, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>A package is not the one that AI Designer was tested with (its hash differs), so nothing was installed.</source>
      <translation>Ein Paket ist nicht das, mit dem AI Designer getestet wurde (sein Hash weicht ab); es wurde nichts installiert.</translation>
    </message>
    <message>
      <source>Try again. If it stays so, do not install it by hand: something between you and the index changes files.</source>
      <translation>Noch einmal versuchen. Bleibt es so, nicht von Hand installieren: Etwas auf dem Weg zum Index verändert Dateien.</translation>
    </message>
    <message>
      <source>There is not enough room on the disk ({detail}).</source>
      <translation>Auf dem Datenträger ist nicht genug Platz ({detail}).</translation>
    </message>
    <message>
      <source>Make room where {folder} is, then try again.</source>
      <translation>Platz schaffen, wo {folder} liegt, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The folder may not be written ({detail}).</source>
      <translation>In den Ordner darf nicht geschrieben werden ({detail}).</translation>
    </message>
    <message>
      <source>Give yourself the right to write into {folder}, or run the command below as somebody who may.</source>
      <translation>Schreibrechte für {folder} einrichten oder den Befehl unten mit solchen Rechten ausführen.</translation>
    </message>
    <message>
      <source>There is no wheel for this system and Python of: {detail}.</source>
      <translation>Für dieses System und Python gibt es kein Wheel von: {detail}.</translation>
    </message>
    <message>
      <source>From a folder: fill it on a machine with the same system and Python, with the second command below.</source>
      <translation>Aus einem Ordner: ihn auf einem Rechner mit gleichem System und Python füllen, mit dem zweiten Befehl unten.</translation>
    </message>
    <message>
      <source>{python} has no pip, the program that installs packages.</source>
      <translation>{python} hat kein pip, das Programm, das Pakete installiert.</translation>
    </message>
    <message>
      <source>On Debian or Ubuntu: sudo apt install python3-pip. Elsewhere: run that Python with -m ensurepip. Then try again.</source>
      <translation>Unter Debian oder Ubuntu: sudo apt install python3-pip. Sonst: dieses Python mit -m ensurepip ausführen. Dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>No Python of FreeCAD's version was found to run pip with.</source>
      <translation>Kein Python in der Version von FreeCAD gefunden, mit dem pip laufen könnte.</translation>
    </message>
    <message>
      <source>Install the same version of Python as FreeCAD has, with pip, then try again.</source>
      <translation>Dieselbe Python-Version wie in FreeCAD installieren, mit pip, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>A file is in the way that no package in the folder lists as its own: {detail}</source>
      <translation>Eine Datei ist im Weg, die zu keinem Paket im Ordner gehört: {detail}</translation>
    </message>
    <message>
      <source>Move it away if you do not need it, then try again.</source>
      <translation>Sie verschieben, falls sie nicht gebraucht wird, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>Another FreeCAD is installing at this moment.</source>
      <translation>Ein anderes FreeCAD installiert gerade.</translation>
    </message>
    <message>
      <source>Wait for it, then try again.</source>
      <translation>Warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>pip ended well, but left out: {detail}.</source>
      <translation>pip endete ohne Fehler, ließ aber aus: {detail}.</translation>
    </message>
    <message>
      <source>Try again; the log says more.</source>
      <translation>Noch einmal versuchen; das Protokoll sagt mehr.</translation>
    </message>
    <message>
      <source>pip gave up: {detail}</source>
      <translation>pip hat aufgegeben: {detail}</translation>
    </message>
    <message>
      <source>The log says more. The command below does the same by hand.</source>
      <translation>Das Protokoll sagt mehr. Der Befehl unten tut dasselbe von Hand.</translation>
    </message>
    <message>
      <source>AI Designer needs a few Python packages</source>
      <translation>AI Designer braucht einige Python-Pakete</translation>
    </message>
    <message>
      <source>each by its hash, which is part of AI Designer; no code of a package runs while it is installed</source>
      <translation>jedes anhand seines Hashs, der zu AI Designer gehört; beim Installieren läuft kein Code der Pakete</translation>
    </message>
    <message>
      <source>Everything is as it was.</source>
      <translation>Alles ist, wie es war.</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>&amp;Install</source>
      <translation>&amp;Installieren</translation>
    </message>
    <message>
      <source>Choose a &amp;folder of wheels…</source>
      <translation>&amp;Ordner mit Wheels wählen …</translation>
    </message>
    <message>
      <source>Install without network, from files fetched on another machine</source>
      <translation>Ohne Netz installieren, aus Dateien von einem anderen Rechner</translation>
    </message>
    <message>
      <source>Use the package inde&amp;x instead</source>
      <translation>Doch den Paketinde&amp;x nehmen</translation>
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Look again for what is missing</source>
      <translation>Noch einmal nachsehen, was fehlt</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>Pakete</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>A folder with the wheels of the packages</source>
      <translation>Ein Ordner mit den Wheels der Pakete</translation>
    </message>
    <message>
      <source>The packages are there: restart FreeCAD</source>
      <translation>Die Pakete sind da: FreeCAD neu starten</translation>
    </message>
    <message>
      <source>Until they are there nothing of it runs. Nothing is fetched before you press Install.</source>
      <translation>Bis sie da sind, läuft nichts davon. Geholt wird erst nach Klick auf „Installieren“.</translation>
    </message>
    <message>
      <source>Another add-on has loaded an older version of a package that was replaced. Restart FreeCAD once.</source>
      <translation>Eine andere Erweiterung hat eine ältere Version eines ersetzten Pakets geladen. FreeCAD einmal neu starten.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Into</source>
      <translation>Nach</translation>
    </message>
    <message>
      <source>Checked</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <source>Others</source>
      <translation>Andere</translation>
    </message>
    <message>
      <source>Cancelled. Everything is as it was.</source>
      <translation>Abgebrochen. Alles ist, wie es war.</translation>
    </message>
    <message>
      <source>The {} packages</source>
      <translation>Die {} Pakete</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird gestoppt …</translation>
    </message>
    <message>
      <source>{name} {version} in {folder} is a malicious release: change the keys that you have used.</source>
      <translation>{name} {version} in {folder} ist eine bösartige Version: die benutzten Schlüssel ändern.</translation>
    </message>
    <message>
      <source>Installing would not help: {name} {version} in {folder} comes before the folder for packages, and it is too old. Use a newer FreeCAD, or have that copy updated to {wanted} or newer; then try again.</source>
      <translation>Installieren würde nicht helfen: {name} {version} in {folder} kommt vor dem Ordner für Pakete und ist zu alt. Ein neueres FreeCAD nehmen oder diese Kopie auf {wanted} oder neuer bringen lassen; dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>talks to language models, local and hosted</source>
      <translation>spricht mit Sprachmodellen, lokalen und gehosteten</translation>
    </message>
    <message>
      <source>checks what models answer and what settings say</source>
      <translation>prüft, was Modelle antworten und Einstellungen sagen</translation>
    </message>
    <message>
      <source>knows where this system keeps settings and logs</source>
      <translation>weiß, wo dieses System Einstellungen und Protokolle ablegt</translation>
    </message>
    <message>
      <source>keeps generated scripts to what they may do</source>
      <translation>hält erzeugte Skripte an das, was sie dürfen</translation>
    </message>
    <message>
      <source>is needed by pydantic</source>
      <translation>wird von pydantic gebraucht</translation>
    </message>
    <message>
      <source>is needed by the others</source>
      <translation>wird von den anderen gebraucht</translation>
    </message>
    <message>
      <source>{} to download</source>
      <translation>{} zu laden</translation>
    </message>
    <message>
      <source>{} of wheels</source>
      <translation>{} an Wheels</translation>
    </message>
    <message>
      <source>Nothing else in the folder is changed.</source>
      <translation>Sonst ändert sich im Ordner nichts.</translation>
    </message>
    <message>
      <source>This folder has no wheels in the right version of: {}. Choose another one, or add them.</source>
      <translation>In diesem Ordner fehlen Wheels in der richtigen Version von: {}. Einen anderen wählen oder sie ergänzen.</translation>
    </message>
    <message>
      <source>Delete it, then try again.</source>
      <translation>Es löschen, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>Installing replaces it.</source>
      <translation>Installieren ersetzt es.</translation>
    </message>
    <message>
      <source>Moving the packages in…</source>
      <translation>Pakete werden eingesetzt …</translation>
    </message>
    <message>
      <source>Starting pip…</source>
      <translation>pip startet …</translation>
    </message>
    <message>
      <source>the Python package index ({}), unless pip is set up otherwise here</source>
      <translation>der Python-Paketindex ({}), wenn pip hier nicht anders eingerichtet ist</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <source>the folder {}; no network</source>
      <translation>der Ordner {}; ohne Netz</translation>
    </message>
    <message>
      <source>the package index {}</source>
      <translation>der Paketindex {}</translation>
    </message>
    <message>
      <source>Getting {name} ({counted} done)</source>
      <translation>{name} wird geladen ({counted} fertig)</translation>
    </message>
    <message>
      <source>Unpacking and compiling ({counted} done)</source>
      <translation>Entpacken und Kompilieren ({counted} fertig)</translation>
    </message>
    <message>
      <source>{} is there, a malicious release</source>
      <translation>{} ist da, eine bösartige Version</translation>
    </message>
    <message>
      <source>{purpose} ({found} is there, which is too old)</source>
      <translation>{purpose} ({found} ist da, aber zu alt)</translation>
    </message>
    <message>
      <source>{} on disk</source>
      <translation>{} auf dem Datenträger</translation>
    </message>
    <message>
      <source>about {}</source>
      <translation>etwa {}</translation>
    </message>
    <message>
      <source>Replaced because they are older: {}.</source>
      <translation>Ersetzt, weil älter: {}.</translation>
    </message>
    <message>
      <source>There already and left as they are: {}.</source>
      <translation>Schon da und so gelassen: {}.</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Werte</translation>
    </message>
    <message>
      <source>Change the design without asking for it; each change is one undo step</source>
      <translation>Den Entwurf ohne Anfrage ändern; jede Änderung ist ein Rückgängig-Schritt</translation>
    </message>
    <message>
      <source>I&amp;f it can't be reached:</source>
      <translation>&amp;Falls es nicht erreichbar ist:</translation>
    </message>
    <message>
      <source>&amp;Thinks before it answers:</source>
      <translation>&amp;Denkt vor der Antwort nach:</translation>
    </message>
    <message>
      <source>&amp;Address, if not the connection's:</source>
      <translation>&amp;Adresse, falls nicht die der Verbindung:</translation>
    </message>
    <message>
      <source>All agents</source>
      <translation>Alle Agenten</translation>
    </message>
    <message>
      <source>Planner: makes the plan</source>
      <translation>Planer: macht den Plan</translation>
    </message>
    <message>
      <source>Generator: writes the scripts</source>
      <translation>Generator: schreibt die Skripte</translation>
    </message>
    <message>
      <source>Validator: reviews the result</source>
      <translation>Prüfer: sieht das Ergebnis durch</translation>
    </message>
    <message>
      <source>A connection's name and a model's, such as openai/gpt-5-mini. offline/recipes needs no network.</source>
      <translation>Der Name einer Verbindung und der eines Modells, etwa openai/gpt-5-mini. offline/recipes braucht kein Netz.</translation>
    </message>
    <message>
      <source>As the provider does</source>
      <translation>Wie beim Anbieter üblich</translation>
    </message>
    <message>
      <source>Little</source>
      <translation>Wenig</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Much</source>
      <translation>Viel</translation>
    </message>
    <message>
      <source>T&amp;emperature:</source>
      <translation>T&amp;emperatur:</translation>
    </message>
    <message>
      <source>M&amp;ost tokens of an answer:</source>
      <translation>Meiste T&amp;oken einer Antwort:</translation>
    </message>
    <message>
      <source>Longest answer, &amp;seconds:</source>
      <translation>Längste Antwort, &amp;Sekunden:</translation>
    </message>
    <message>
      <source>Longest s&amp;ilence, seconds:</source>
      <translation>Längstes Sch&amp;weigen, Sekunden:</translation>
    </message>
    <message>
      <source>ask no other</source>
      <translation>keines sonst fragen</translation>
    </message>
    <message>
      <source>Goes on where the run stopped, with a higher limit for this run alone</source>
      <translation>Macht weiter, wo der Lauf anhielt, mit höherer Grenze nur für diesen Lauf</translation>
    </message>
    <message>
      <source>Goes on where the run stopped</source>
      <translation>Macht weiter, wo der Lauf anhielt</translation>
    </message>
    <message>
      <source>Sends the request again</source>
      <translation>Sendet die Anfrage noch einmal</translation>
    </message>
    <message>
      <source>&amp;Raise to {} once</source>
      <translation>Einmal auf {} e&amp;rhöhen</translation>
    </message>
    <message>
      <source>&amp;Raise to {} tokens once</source>
      <translation>Einmal auf {} Token e&amp;rhöhen</translation>
    </message>
    <message>
      <source>&amp;Open settings</source>
      <translation>&amp;Einstellungen öffnen</translation>
    </message>
    <message>
      <source>&amp;Install packages</source>
      <translation>Pakete &amp;installieren</translation>
    </message>
    <message>
      <source>Look what is missing, and install it</source>
      <translation>Nachsehen, was fehlt, und es installieren</translation>
    </message>
    <message>
      <source>Show the &amp;log</source>
      <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
      <source>Open the folder with the logs</source>
      <translation>Den Ordner mit den Protokollen öffnen</translation>
    </message>
    <message>
      <source>not a valid value</source>
      <translation>kein gültiger Wert</translation>
    </message>
    <message>
      <source>“{}” is no such value.</source>
      <translation>„{}“ ist kein solcher Wert.</translation>
    </message>
    <message>
      <source>The document is no longer open.</source>
      <translation>Das Dokument ist nicht mehr offen.</translation>
    </message>
    <message>
      <source>The document of this proposal is no longer open.</source>
      <translation>Das Dokument dieses Vorschlags ist nicht mehr offen.</translation>
    </message>
    <message>
      <source>{} (before “{}”)</source>
      <translation>{} (vor „{}“)</translation>
    </message>
    <message>
      <source>Open it and ask again.</source>
      <translation>Es öffnen und noch einmal anfragen.</translation>
    </message>
    <message>
      <source>Make room there, or see that it can be written to; then try again.</source>
      <translation>Dort Platz schaffen oder für Schreibrechte sorgen; dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The state before “{}” is no longer kept.</source>
      <translation>Der Stand vor „{}“ ist nicht mehr aufbewahrt.</translation>
    </message>
    <message>
      <source>A copy of the document can't be made in {folder}: {reason}.</source>
      <translation>In {folder} kann keine Kopie des Dokuments gemacht werden: {reason}.</translation>
    </message>
    <message>
      <source>&amp;Send</source>
      <translation>&amp;Senden</translation>
    </message>
    <message>
      <source>Send the request (Enter)</source>
      <translation>Die Anfrage senden (Eingabetaste)</translation>
    </message>
    <message>
      <source>Stop the run (Esc); the document stays as it is</source>
      <translation>Den Lauf stoppen (Esc); das Dokument bleibt, wie es ist</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back (Esc)</source>
      <translation>Zurück (Esc)</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <source>Menu of the panel</source>
      <translation>Menü des Panels</translation>
    </message>
    <message>
      <source>Other numbers</source>
      <translation>Andere Zahlen</translation>
    </message>
    <message>
      <source>Named values of the document that the proposal does not touch</source>
      <translation>Benannte Werte des Dokuments, die der Vorschlag nicht anrührt</translation>
    </message>
    <message>
      <source>on</source>
      <translation>an</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>Put back (Delete)</source>
      <translation>Zurücksetzen (Entf)</translation>
    </message>
    <message>
      <source>Put back {}</source>
      <translation>{} zurücksetzen</translation>
    </message>
    <message>
      <source>Follows from {}</source>
      <translation>Folgt aus {}</translation>
    </message>
    <message>
      <source>an expression</source>
      <translation>einem Ausdruck</translation>
    </message>
    <message>
      <source>It was {}</source>
      <translation>Es war {}</translation>
    </message>
    <message>
      <source>Put back: {} (Delete)</source>
      <translation>Zurücksetzen: {} (Entf)</translation>
    </message>
    <message>
      <source>This proposal has no named values to set.</source>
      <translation>Dieser Vorschlag hat keine benannten Werte zum Einstellen.</translation>
    </message>
    <message>
      <source>Leave this picture out</source>
      <translation>Dieses Bild weglassen</translation>
    </message>
    <message>
      <source>+ Picture</source>
      <translation>+ Bild</translation>
    </message>
    <message>
      <source>Add a picture from a file; you can also paste or drop one</source>
      <translation>Ein Bild aus einer Datei hinzufügen; auch einfügen oder hineinziehen geht</translation>
    </message>
    <message>
      <source>+ View</source>
      <translation>+ Ansicht</translation>
    </message>
    <message>
      <source>Add the 3D view as it is now</source>
      <translation>Die 3D-Ansicht hinzufügen, wie sie jetzt ist</translation>
    </message>
    <message>
      <source>Add pictures</source>
      <translation>Bilder hinzufügen</translation>
    </message>
    <message>
      <source>There is no 3D view to take a picture of.</source>
      <translation>Es gibt keine 3D-Ansicht, von der ein Bild gemacht werden kann.</translation>
    </message>
    <message>
      <source>3D view</source>
      <translation>3D-Ansicht</translation>
    </message>
    <message>
      <source>Leave out {}</source>
      <translation>{} weglassen</translation>
    </message>
    <message>
      <source>{} kB</source>
      <translation>{} kB</translation>
    </message>
    <message>
      <source>“{}” can't be read as a picture.</source>
      <translation>„{}“ kann nicht als Bild gelesen werden.</translation>
    </message>
    <message>
      <source>“{}” stays too large to be sent, even when it is made smaller.</source>
      <translation>„{}“ bleibt zu groß zum Senden, auch verkleinert.</translation>
    </message>
    <message>
      <source>“{}” is neither PNG nor JPEG.</source>
      <translation>„{}“ ist weder PNG noch JPEG.</translation>
    </message>
    <message>
      <source>“{}” has too many pixels.</source>
      <translation>„{}“ hat zu viele Bildpunkte.</translation>
    </message>
    <message>
      <source>“{name}” is too large: a picture may have {most} MB.</source>
      <translation>„{name}“ ist zu groß: ein Bild darf {most} MB haben.</translation>
    </message>
    <message>
      <source>“{name}” can't be read: {reason}.</source>
      <translation>„{name}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>A request takes {} pictures at most.</source>
      <translation>Eine Anfrage nimmt höchstens {} Bilder auf.</translation>
    </message>
    <message>
      <source>Shall this be built?</source>
      <translation>So bauen?</translation>
    </message>
    <message>
      <source>Add a task after this one</source>
      <translation>Eine Aufgabe nach dieser hinzufügen</translation>
    </message>
    <message>
      <source>Delete it (Del)</source>
      <translation>Löschen (Entf)</translation>
    </message>
    <message>
      <source>Earlier (Alt+↑)</source>
      <translation>Früher (Alt+↑)</translation>
    </message>
    <message>
      <source>Later (Alt+↓)</source>
      <translation>Später (Alt+↓)</translation>
    </message>
    <message>
      <source>Instruction of the task</source>
      <translation>Anweisung der Aufgabe</translation>
    </message>
    <message>
      <source>What exactly is to be built in this task?</source>
      <translation>Was genau soll in dieser Aufgabe entstehen?</translation>
    </message>
    <message>
      <source>&amp;Build it</source>
      <translation>&amp;Bauen</translation>
    </message>
    <message>
      <source>New task</source>
      <translation>Neue Aufgabe</translation>
    </message>
    <message>
      <source>Assumed: {}</source>
      <translation>Angenommen: {}</translation>
    </message>
    <message>
      <source>Tasks and what is expected of them</source>
      <translation>Aufgaben und was von ihnen erwartet wird</translation>
    </message>
    <message>
      <source>F2 or Enter rewords, Del deletes, Alt+↑ and Alt+↓ move</source>
      <translation>F2 oder Eingabe formuliert um, Entf löscht, Alt+↑ und Alt+↓ verschieben</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>Plan</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <source>at work</source>
      <translation>in Arbeit</translation>
    </message>
    <message>
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fehlgeschlagen</translation>
    </message>
    <message>
      <source>{} rounds</source>
      <translation>{} Runden</translation>
    </message>
    <message>
      <source>Assumed ({})</source>
      <translation>Angenommen ({})</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Allgemein</translation>
    </message>
    <message>
      <source>Open the AI Designer panel first: {}</source>
      <translation>Zuerst das Panel von AI Designer öffnen: {}</translation>
    </message>
    <message>
      <source>AI Designer: preview</source>
      <translation>AI Designer: Vorschau</translation>
    </message>
    <message>
      <source>Request</source>
      <translation>Anfrage</translation>
    </message>
    <message>
      <source>Enter sends, Shift+Enter starts a new line, ↑ brings back earlier requests, / commands, @ objects</source>
      <translation>Eingabetaste sendet, Umschalt+Eingabetaste beginnt eine neue Zeile, ↑ holt frühere Anfragen zurück, / Befehle, @ Objekte</translation>
    </message>
    <message>
      <source>Answer here in your own words, or in the fields above</source>
      <translation>Hier mit eigenen Worten antworten oder oben in den Feldern</translation>
    </message>
    <message>
      <source>What shall be different in the plan?</source>
      <translation>Was soll am Plan anders werden?</translation>
    </message>
    <message>
      <source>What shall be different?</source>
      <translation>Was soll anders werden?</translation>
    </message>
    <message>
      <source>What shall be made or changed?</source>
      <translation>Was soll entstehen oder anders werden?</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>What came along</source>
      <translation>Was mitkam</translation>
    </message>
    <message>
      <source>Checks ✓</source>
      <translation>Prüfung ✓</translation>
    </message>
    <message>
      <source>Checks ✗</source>
      <translation>Prüfung ✗</translation>
    </message>
    <message>
      <source>Changes ({})</source>
      <translation>Änderungen ({})</translation>
    </message>
    <message>
      <source>&amp;Continue with these answers</source>
      <translation>&amp;Weiter mit diesen Antworten</translation>
    </message>
    <message>
      <source>Opened “{}”. It is not saved yet.</source>
      <translation>„{}“ geöffnet. Noch nicht gespeichert.</translation>
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation>&amp;Vergessen</translation>
    </message>
    <message>
      <source>Delete the state that was kept</source>
      <translation>Den aufbewahrten Stand löschen</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;Öffnen</translation>
    </message>
    <message>
      <source>Open it as a new document</source>
      <translation>Als neues Dokument öffnen</translation>
    </message>
    <message>
      <source>FreeCAD ended unexpectedly. The state before “{}” was kept (“{}”, {}).</source>
      <translation>FreeCAD wurde unerwartet beendet. Der Stand vor „{}“ ist aufbewahrt („{}“, {}).</translation>
    </message>
    <message>
      <source>Passed: {passed} of {ran} checks, score {score}.</source>
      <translation>Bestanden: {passed} von {ran} Prüfungen, Wertung {score}.</translation>
    </message>
    <message>
      <source>Not passed: {failed} of {ran} checks failed, score {score}.</source>
      <translation>Nicht bestanden: {failed} von {ran} Prüfungen, Wertung {score}.</translation>
    </message>
    <message>
      <source>not run: </source>
      <translation>nicht geprüft: </translation>
    </message>
    <message>
      <source>changes nothing</source>
      <translation>ändert nichts</translation>
    </message>
    <message>
      <source>expected</source>
      <translation>erwartet</translation>
    </message>
    <message>
      <source>measured</source>
      <translation>gemessen</translation>
    </message>
    <message>
      <source>how sure</source>
      <translation>Gewissheit</translation>
    </message>
    <message>
      <source>What each feature did:</source>
      <translation>Was jedes Formelement bewirkt hat:</translation>
    </message>
    <message>
      <source>Tried with these limits in force: {}.</source>
      <translation>Erprobt mit diesen Grenzen: {}.</translation>
    </message>
    <message>
      <source>likely, not measured</source>
      <translation>wahrscheinlich, nicht gemessen</translation>
    </message>
    <message>
      <source>Hints, which count for nothing:</source>
      <translation>Hinweise, ohne Wertung:</translation>
    </message>
    <message>
      <source>{} did not run.</source>
      <translation>{} nicht ausgeführt.</translation>
    </message>
    <message>
      <source>The document has changed ({}), so the proposal was tried again on it.</source>
      <translation>Das Dokument hat sich geändert ({}), daher wurde der Vorschlag daran noch einmal erprobt.</translation>
    </message>
    <message>
      <source>Your choice</source>
      <translation>Eigene Auswahl</translation>
    </message>
    <message>
      <source>Show the proposal again as it was made</source>
      <translation>Den Vorschlag zeigen, wie er gemacht wurde</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take back changes</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Trying your choice…</source>
      <translation>Auswahl wird erprobt …</translation>
    </message>
    <message>
      <source>Trying it…</source>
      <translation>Wird erprobt …</translation>
    </message>
    <message>
      <source>Changed by you, and tried.</source>
      <translation>Selbst geändert und erprobt.</translation>
    </message>
    <message>
      <source>Something unexpected ended the run ({}). The document is as it was; try again.</source>
      <translation>Etwas Unerwartetes hat den Lauf beendet ({}). Das Dokument ist, wie es war; noch einmal versuchen.</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>The script as it was proposed</source>
      <translation>Das Skript, wie es vorgeschlagen wurde</translation>
    </message>
    <message>
      <source>Esc, then Tab leaves the script</source>
      <translation>Esc, dann Tab verlässt das Skript</translation>
    </message>
    <message>
      <source>Click a face, an edge or an object in the 3D view. Esc ends picking.</source>
      <translation>In der 3D-Ansicht eine Fläche, Kante oder ein Objekt anklicken. Esc beendet.</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Leave this out of the request</source>
      <translation>Dies aus der Anfrage weglassen</translation>
    </message>
    <message>
      <source>Add something to the request by clicking it in the 3D view ({})</source>
      <translation>Durch Klick in der 3D-Ansicht etwas zur Anfrage nehmen ({})</translation>
    </message>
    <message>
      <source>+{} more</source>
      <translation>+{} weitere</translation>
    </message>
    <message>
      <source>{}, picked</source>
      <translation>{}, gezeigt</translation>
    </message>
    <message>
      <source>It is gone.</source>
      <translation>Ist weg.</translation>
    </message>
    <message>
      <source>{} of {}</source>
      <translation>{} von {}</translation>
    </message>
    <message>
      <source>&amp;Not now</source>
      <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
      <source>There is a session for “{}”: “{}” ({}).</source>
      <translation>Es gibt eine Sitzung für „{}“: „{}“ ({}).</translation>
    </message>
    <message>
      <source>&amp;Go on</source>
      <translation>&amp;Weitermachen</translation>
    </message>
    <message>
      <source>Take the run on from its last finished step, on the document as it is now</source>
      <translation>Mit dem Lauf nach seinem letzten fertigen Schritt weitermachen, am Dokument, wie es jetzt ist</translation>
    </message>
    <message>
      <source>FreeCAD ended unexpectedly in the middle of “{}” ({}).</source>
      <translation>FreeCAD endete unerwartet mitten in „{}“ ({}).</translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
      <source>Show this session again and go on with it</source>
      <translation>Diese Sitzung wieder zeigen und mit ihr weitermachen</translation>
    </message>
    <message>
      <source>The run of “{}” was left before its end.</source>
      <translation>Der Lauf „{}“ wurde vor seinem Ende verlassen.</translation>
    </message>
    <message>
      <source>Save the session</source>
      <translation>Die Sitzung speichern</translation>
    </message>
    <message>
      <source>Save as a macro</source>
      <translation>Als Makro speichern</translation>
    </message>
    <message>
      <source>Saved as {}.</source>
      <translation>Gespeichert als {}.</translation>
    </message>
    <message>
      <source>The document was closed, so the proposal for it was withdrawn.</source>
      <translation>Das Dokument wurde geschlossen, daher wurde sein Vorschlag zurückgezogen.</translation>
    </message>
    <message>
      <source>Explain what is selected.</source>
      <translation>Die Auswahl erklären.</translation>
    </message>
    <message>
      <source>The document was closed, so the run was stopped.</source>
      <translation>Das Dokument wurde geschlossen, daher wurde der Lauf gestoppt.</translation>
    </message>
    <message>
      <source>The plan was cancelled. The document is as it was.</source>
      <translation>Der Plan wurde abgebrochen. Das Dokument ist, wie es war.</translation>
    </message>
    <message>
      <source>The document was closed, so the plan for it was withdrawn.</source>
      <translation>Das Dokument wurde geschlossen, daher wurde sein Plan zurückgezogen.</translation>
    </message>
    <message>
      <source>Not accepted yet: the document is being looked at again. Accept once more.</source>
      <translation>Noch nicht übernommen: Das Dokument wird gerade neu angesehen. Bitte noch einmal übernehmen.</translation>
    </message>
    <message>
      <source>FreeCAD ended unexpectedly while the proposal was being applied ({}). The proposal is tried again on the document as it is; what was not saved of the document is lost.</source>
      <translation>FreeCAD endete unerwartet, während der Vorschlag angewendet wurde ({}). Er wird am Dokument, wie es ist, noch einmal probiert; was vom Dokument nicht gespeichert war, ist verloren.</translation>
    </message>
    <message>
      <source>FreeCAD ended unexpectedly ({}). Nothing of this session is lost; what was not saved of the document is.</source>
      <translation>FreeCAD endete unerwartet ({}). Von dieser Sitzung ist nichts verloren; was vom Dokument nicht gespeichert war, schon.</translation>
    </message>
    <message>
      <source>This session is open here.</source>
      <translation>Diese Sitzung ist hier offen.</translation>
    </message>
    <message>
      <source>{} (copy)</source>
      <translation>{} (Kopie)</translation>
    </message>
    <message>
      <source>FreeCAD ended unexpectedly in the middle of a run ({}). What was being written at that moment is lost; the run can go on from its last finished step.</source>
      <translation>FreeCAD endete unerwartet mitten in einem Lauf ({}). Was gerade geschrieben wurde, ist verloren; der Lauf kann nach seinem letzten fertigen Schritt weitergehen.</translation>
    </message>
    <message>
      <source>FreeCAD ended unexpectedly at the beginning of a run ({}). The run is lost; send the request again.</source>
      <translation>FreeCAD endete unerwartet am Anfang eines Laufs ({}). Der Lauf ist verloren; die Anfrage noch einmal senden.</translation>
    </message>
    <message>
      <source>Begin a new one first.</source>
      <translation>Zuerst eine neue beginnen.</translation>
    </message>
    <message>
      <source>“{}” is not open. Open it, then go on.</source>
      <translation>„{}“ ist nicht offen. Es öffnen, dann weitermachen.</translation>
    </message>
    <message>
      <source>Search sessions</source>
      <translation>Sitzungen suchen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Enter renames the session</source>
      <translation>Die Eingabetaste benennt die Sitzung um</translation>
    </message>
    <message>
      <source>Save as &amp;Markdown…</source>
      <translation>Als &amp;Markdown speichern …</translation>
    </message>
    <message>
      <source>Save as ma&amp;cro…</source>
      <translation>Als Ma&amp;kro speichern …</translation>
    </message>
    <message>
      <source>&amp;Delete…</source>
      <translation>&amp;Löschen …</translation>
    </message>
    <message>
      <source>&amp;Keep it</source>
      <translation>&amp;Behalten</translation>
    </message>
    <message>
      <source>D&amp;elete it</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>(without texts)</source>
      <translation>(ohne Texte)</translation>
    </message>
    <message>
      <source>Sessions are kept without texts, as the settings have it, so they can't be resumed.</source>
      <translation>Sitzungen werden laut Einstellungen ohne Texte aufbewahrt und können darum nicht fortgesetzt werden.</translation>
    </message>
    <message>
      <source>no document</source>
      <translation>kein Dokument</translation>
    </message>
    <message>
      <source>There is no session yet. It is kept from the first request on.</source>
      <translation>Es gibt noch keine Sitzung. Aufbewahrt wird sie von der ersten Anfrage an.</translation>
    </message>
    <message>
      <source>{} (open here)</source>
      <translation>{} (hier offen)</translation>
    </message>
    <message>
      <source>It can't be resumed now. Stop the run first; the chat says more.</source>
      <translation>Sie kann jetzt nicht fortgesetzt werden. Zuerst den Lauf anhalten; im Gespräch steht mehr.</translation>
    </message>
    <message>
      <source>Delete “{}” for good? The document is not touched.</source>
      <translation>„{}“ endgültig löschen? Das Dokument wird nicht angerührt.</translation>
    </message>
    <message>
      <source>{} can't be read and was left as it is. {}</source>
      <translation>{} kann nicht gelesen werden und blieb, wie es ist. {}</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>Choose a colour</source>
      <translation>Eine Farbe wählen</translation>
    </message>
    <message>
      <source>Set by {}; change it there.</source>
      <translation>Von {} gesetzt; dort ändern.</translation>
    </message>
    <message>
      <source>Small letters, digits, - and _ only, a letter first.</source>
      <translation>Nur Kleinbuchstaben, Ziffern, - und _, zuerst ein Buchstabe.</translation>
    </message>
    <message>
      <source>An address begins with http:// or https:// and has no spaces.</source>
      <translation>Eine Adresse beginnt mit http:// oder https:// und hat keine Leerzeichen.</translation>
    </message>
    <message>
      <source>The name of a variable, such as WORK_API_KEY. Never the key itself.</source>
      <translation>Der Name einer Variablen, etwa WORK_API_KEY. Nie der Schlüssel selbst.</translation>
    </message>
    <message>
      <source>A colour is # and six digits from 0 to f.</source>
      <translation>Eine Farbe ist # und sechs Ziffern von 0 bis f.</translation>
    </message>
    <message>
      <source>A whole number is wanted.</source>
      <translation>Hier gehört eine ganze Zahl hin.</translation>
    </message>
    <message>
      <source>A number is wanted.</source>
      <translation>Hier gehört eine Zahl hin.</translation>
    </message>
    <message>
      <source>Something is wanted here.</source>
      <translation>Hier gehört etwas hin.</translation>
    </message>
    <message>
      <source>This can't be used here.</source>
      <translation>Das ist hier nicht verwendbar.</translation>
    </message>
    <message>
      <source>{} is the least.</source>
      <translation>{} ist das Mindeste.</translation>
    </message>
    <message>
      <source>{} is the most.</source>
      <translation>{} ist das Höchste.</translation>
    </message>
    <message>
      <source>It should be more than {}.</source>
      <translation>Es soll mehr als {} sein.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Part of the settings</source>
      <translation>Teil der Einstellungen</translation>
    </message>
    <message>
      <source>&amp;Reset these to defaults</source>
      <translation>Diese auf Vorgaben &amp;zurücksetzen</translation>
    </message>
    <message>
      <source>&amp;Effort:</source>
      <translation>&amp;Aufwand:</translation>
    </message>
    <message>
      <source>&amp;Parts are made by:</source>
      <translation>&amp;Teile entstehen durch:</translation>
    </message>
    <message>
      <source>Re&amp;pairs of scripts:</source>
      <translation>&amp;Nachbesserungen von Skripten:</translation>
    </message>
    <message>
      <source>&amp;Further plans:</source>
      <translation>&amp;Weitere Pläne:</translation>
    </message>
    <message>
      <source>Ask for answers in a &amp;fixed form:</source>
      <translation>Antworten in &amp;fester Form verlangen:</translation>
    </message>
    <message>
      <source>A cap is checked before each call, with the most that the call can cost. Empty: no cap.</source>
      <translation>Eine Grenze wird vor jedem Aufruf geprüft, mit dem Höchsten, was er kosten kann. Leer: keine Grenze.</translation>
    </message>
    <message>
      <source>A run, in &amp;US$:</source>
      <translation>Ein Lauf, in &amp;US$:</translation>
    </message>
    <message>
      <source>A run, in &amp;tokens:</source>
      <translation>Ein Lauf, in &amp;Token:</translation>
    </message>
    <message>
      <source>A &amp;day, in US$:</source>
      <translation>Ein T&amp;ag, in US$:</translation>
    </message>
    <message>
      <source>A d&amp;ay, in tokens:</source>
      <translation>Ein Ta&amp;g, in Token:</translation>
    </message>
    <message>
      <source>A run, in &amp;seconds:</source>
      <translation>Ein Lauf, in &amp;Sekunden:</translation>
    </message>
    <message>
      <source>A model without a known price is limited by tokens alone. A day is that of all open FreeCADs.</source>
      <translation>Ein Modell ohne bekannten Preis wird nur durch Token begrenzt. Ein Tag ist der aller offenen FreeCAD.</translation>
    </message>
    <message>
      <source>&amp;Models are told of the open document:</source>
      <translation>&amp;Modelle erfahren vom offenen Dokument:</translation>
    </message>
    <message>
      <source>Send &amp;pictures to models that see:</source>
      <translation>&amp;Bilder an Modelle, die sehen:</translation>
    </message>
    <message>
      <source>The &amp;audit trail on this machine holds:</source>
      <translation>Das &amp;Protokoll auf diesem Rechner enthält:</translation>
    </message>
    <message>
      <source>&amp;Show me the plan before it is built:</source>
      <translation>Den &amp;Plan vor dem Bauen zeigen:</translation>
    </message>
    <message>
      <source>Ask before &amp;going back to before a proposal:</source>
      <translation>&amp;Vor dem Zurückgehen hinter einen Vorschlag fragen:</translation>
    </message>
    <message>
      <source>The usual three differ in lightness, too, and edges in their pattern, so that no colour has to be seen.</source>
      <translation>Die üblichen drei unterscheiden sich auch in der Helligkeit und Kanten im Muster, so dass keine Farbe erkannt werden muss.</translation>
    </message>
    <message>
      <source>Connections and keys</source>
      <translation>Verbindungen und Schlüssel</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Effort and checks</source>
      <translation>Aufwand und Prüfungen</translation>
    </message>
    <message>
      <source>Caps on money and tokens</source>
      <translation>Grenzen für Geld und Token</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Datenschutz</translation>
    </message>
    <message>
      <source>Confirmations</source>
      <translation>Rückfragen</translation>
    </message>
    <message>
      <source>Colours of the preview</source>
      <translation>Farben der Vorschau</translation>
    </message>
    <message>
      <source>Data, log and kept states</source>
      <translation>Daten, Protokoll und aufbewahrte Stände</translation>
    </message>
    <message>
      <source>Quick: one call. Standard: plan, script, review. Thorough: two designs, compared and looked at.</source>
      <translation>Schnell: ein Aufruf. Normal: Plan, Skript, Durchsicht. Gründlich: zwei Entwürfe, verglichen und angesehen.</translation>
    </message>
    <message>
      <source>3D printing</source>
      <translation>3D-Druck</translation>
    </message>
    <message>
      <source>Milling</source>
      <translation>Fräsen</translation>
    </message>
    <message>
      <source>Sheet metal</source>
      <translation>Blech</translation>
    </message>
    <message>
      <source>Laser cutting</source>
      <translation>Laserschneiden</translation>
    </message>
    <message>
      <source>No hints</source>
      <translation>Keine Hinweise</translation>
    </message>
    <message>
      <source>For hints beside the checks. They count for nothing.</source>
      <translation>Für Hinweise neben den Prüfungen. Sie zählen nicht mit.</translation>
    </message>
    <message>
      <source>Switch it off for a server that refuses it.</source>
      <translation>Abschalten für einen Server, der das ablehnt.</translation>
    </message>
    <message>
      <source>Quick</source>
      <translation>Schnell</translation>
    </message>
    <message>
      <source>Standard</source>
      <translation>Normal</translation>
    </message>
    <message>
      <source>Thorough</source>
      <translation>Gründlich</translation>
    </message>
    <message>
      <source>All of it, as an outline</source>
      <translation>Alles, als Gliederung</translation>
    </message>
    <message>
      <source>Only what is selected</source>
      <translation>Nur, was ausgewählt ist</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <source>Names, labels and dimensions, sent with a request to the model that you chose. Your words always go.</source>
      <translation>Namen, Bezeichnungen und Maße, mit einer Anfrage an das gewählte Modell gesendet. Der Text der Anfrage geht immer mit.</translation>
    </message>
    <message>
      <source>Everything but keys</source>
      <translation>Alles außer Schlüsseln</translation>
    </message>
    <message>
      <source>No texts and no scripts</source>
      <translation>Keine Texte und keine Skripte</translation>
    </message>
    <message>
      <source>&amp;Added:</source>
      <translation>&amp;Neu:</translation>
    </message>
    <message>
      <source>&amp;Removed:</source>
      <translation>&amp;Entfernt:</translation>
    </message>
    <message>
      <source>&amp;Changed:</source>
      <translation>&amp;Geändert:</translation>
    </message>
    <message>
      <source>no cap</source>
      <translation>keine Grenze</translation>
    </message>
    <message>
      <source>There is no command /{}.</source>
      <translation>Einen Befehl /{} gibt es nicht.</translation>
    </message>
    <message>
      <source>/help lists all of them.</source>
      <translation>/help zählt alle auf.</translation>
    </message>
    <message>
      <source>a count</source>
      <translation>eine Anzahl</translation>
    </message>
    <message>
      <source>/{command} has no “{name}”.</source>
      <translation>/{command} kennt kein „{name}“.</translation>
    </message>
    <message>
      <source>“{text}” is no value for {name}.</source>
      <translation>„{text}“ ist kein Wert für {name}.</translation>
    </message>
    <message>
      <source>{} or {}</source>
      <translation>{} oder {}</translation>
    </message>
    <message>
      <source>{} and {}</source>
      <translation>{} und {}</translation>
    </message>
    <message>
      <source>It has {}.</source>
      <translation>Es gibt {}.</translation>
    </message>
    <message>
      <source>“{name}” lacks its value.</source>
      <translation>„{name}“ fehlt der Wert.</translation>
    </message>
    <message>
      <source>a length, as in 12 or 12mm</source>
      <translation>eine Länge, etwa 12 oder 12mm</translation>
    </message>
    <message>
      <source>an angle in degrees</source>
      <translation>ein Winkel in Grad</translation>
    </message>
    <message>
      <source>Did you mean {}?</source>
      <translation>War {} gemeint?</translation>
    </message>
    <message>
      <source>Write {}=…</source>
      <translation>{}=… schreiben</translation>
    </message>
    <message>
      <source>It takes {}.</source>
      <translation>Möglich: {}.</translation>
    </message>
    <message>
      <source>proposed</source>
      <translation>vorgeschlagen</translation>
    </message>
    <message>
      <source>asked</source>
      <translation>gefragt</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>übernommen</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>verworfen</translation>
    </message>
    <message>
      <source>applied</source>
      <translation>angewendet</translation>
    </message>
    <message>
      <source>failed to apply</source>
      <translation>nicht anwendbar</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>rückgängig gemacht</translation>
    </message>
    <message>
      <source>passed</source>
      <translation>bestanden</translation>
    </message>
    <message>
      <source>to be refined</source>
      <translation>zu verbessern</translation>
    </message>
    <message>
      <source>to be planned anew</source>
      <translation>neu zu planen</translation>
    </message>
    <message>
      <source>Save as &amp;JSON…</source>
      <translation>Als &amp;JSON speichern …</translation>
    </message>
    <message>
      <source>Save for &amp;Prometheus…</source>
      <translation>Für &amp;Prometheus speichern …</translation>
    </message>
    <message>
      <source>Save the statistics</source>
      <translation>Die Statistik speichern</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Urteile</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Entscheidungen</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Zählen …</translation>
    </message>
    <message>
      <source>, {} failed</source>
      <translation>, {} fehlgeschlagen</translation>
    </message>
    <message>
      <source>{} and more, price unknown</source>
      <translation>{} und mehr, Preis unbekannt</translation>
    </message>
    <message>
      <source>{} calls{}; {} tokens; {}</source>
      <translation>{} Aufrufe{}; {} Token; {}</translation>
    </message>
    <message>
      <source>There is nothing to count yet: no request was sent.</source>
      <translation>Noch gibt es nichts zu zählen: keine Anfrage wurde gesendet.</translation>
    </message>
    <message>
      <source>half within {}, 90 % within {}, 99 % within {}</source>
      <translation>die Hälfte in {}, 90 % in {}, 99 % in {}</translation>
    </message>
    <message>
      <source>{} runs, {} repairs; {}</source>
      <translation>{} Läufe, {} Nachbesserungen; {}</translation>
    </message>
    <message>
      <source>Reading the document…</source>
      <translation>Dokument wird gelesen …</translation>
    </message>
    <message>
      <source>Planning…</source>
      <translation>Planen …</translation>
    </message>
    <message>
      <source>Writing the script…</source>
      <translation>Skript schreiben …</translation>
    </message>
    <message>
      <source>Repairing the script…</source>
      <translation>Skript nachbessern …</translation>
    </message>
    <message>
      <source>Trying it out on a copy…</source>
      <translation>An einer Kopie erproben …</translation>
    </message>
    <message>
      <source>Checking the result…</source>
      <translation>Ergebnis prüfen …</translation>
    </message>
    <message>
      <source>Applying…</source>
      <translation>Anwenden …</translation>
    </message>
    <message>
      <source>Reading and explaining…</source>
      <translation>Lesen und Erklären …</translation>
    </message>
    <message>
      <source>Working…</source>
      <translation>Arbeitet …</translation>
    </message>
    <message>
      <source>{run} · session {session}</source>
      <translation>{run} · Sitzung {session}</translation>
    </message>
    <message>
      <source>The state before “{}” is opened as a new document; “{}” stays as it is now.</source>
      <translation>Der Stand vor „{}“ wird als neues Dokument geöffnet; „{}“ bleibt, wie es jetzt ist.</translation>
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation>&amp;Zurückgehen</translation>
    </message>
    <message>
      <source>&amp;Open it</source>
      <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
      <source>This undoes {} steps: {} and {}.</source>
      <translation>Macht {} Schritte rückgängig: {} und {}.</translation>
    </message>
    <message>
      <source>FreeCAD can't undo this any more.</source>
      <translation>FreeCAD kann das nicht mehr rückgängig machen.</translation>
    </message>
    <message>
      <source>There were further changes since this proposal was accepted.</source>
      <translation>Seit der Übernahme dieses Vorschlags gab es weitere Änderungen.</translation>
    </message>
    <message>
      <source>This was not applied in this session.</source>
      <translation>Dies wurde nicht in dieser Sitzung angewendet.</translation>
    </message>
    <message>
      <source>This undoes “{}”.</source>
      <translation>Macht „{}“ rückgängig.</translation>
    </message>
    <message>
      <source>Undo those first, with Ctrl+Z.</source>
      <translation>Diese zuerst rückgängig machen, mit Strg+Z.</translation>
    </message>
    <message>
      <source>{} more</source>
      <translation>{} weitere</translation>
    </message>
    <message>
      <source>Applied in this session</source>
      <translation>In dieser Sitzung angewendet</translation>
    </message>
    <message>
      <source>Undoes this and everything after it, after asking</source>
      <translation>Macht dies und alles danach rückgängig, nach Rückfrage</translation>
    </message>
    <message>
      <source>Opens the state that was kept as a new document, after asking</source>
      <translation>Öffnet den aufbewahrten Stand als neues Dokument, nach Rückfrage</translation>
    </message>
    <message>
      <source>This is undone already, or the state before it was not kept</source>
      <translation>Schon rückgängig gemacht, oder der Stand davor ist nicht aufbewahrt</translation>
    </message>
    <message>
      <source>A macro that does what is chosen here in any FreeCAD; choose several with Ctrl</source>
      <translation>Ein Makro, das das hier Gewählte in jedem FreeCAD macht; mehrere mit Strg wählen</translation>
    </message>
    <message>
      <source>Go back to &amp;before this</source>
      <translation>Hier&amp;vor zurück</translation>
    </message>
    <message>
      <source>&amp;Leave it</source>
      <translation>Es &amp;lassen</translation>
    </message>
    <message>
      <source> (undone)</source>
      <translation> (rückgängig)</translation>
    </message>
    <message>
      <source>Go back to &amp;before “{}”</source>
      <translation>Zurück &amp;vor „{}“</translation>
    </message>
    <message>
      <source>Applied ({})</source>
      <translation>Angewendet ({})</translation>
    </message>
    <message>
      <source>What can be done now</source>
      <translation>Was jetzt möglich ist</translation>
    </message>
    <message>
      <source>&amp;Details…</source>
      <translation>&amp;Einzelheiten …</translation>
    </message>
    <message>
      <source>What happened, as a report that can be copied</source>
      <translation>Was geschehen ist, als Bericht zum Kopieren</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was geschehen ist</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>With my &amp;request</source>
      <translation>Mit meiner &amp;Anfrage</translation>
    </message>
    <message>
      <source>Your request and the message can quote what is in your document</source>
      <translation>Die Anfrage und die Meldung können aus dem Dokument zitieren</translation>
    </message>
    <message>
      <source>&amp;Copy report</source>
      <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
      <source>{} to {}</source>
      <translation>{} bis {}</translation>
    </message>
    <message>
      <source>/{} can't be done now.</source>
      <translation>/{} ist jetzt nicht möglich.</translation>
    </message>
    <message>
      <source>with {}</source>
      <translation>mit {}</translation>
    </message>
    <message>
      <source>{}: {} calls, {} tokens, {}</source>
      <translation>{}: {} Aufrufe, {} Token, {}</translation>
    </message>
    <message>
      <source>Tokens by day</source>
      <translation>Token je Tag</translation>
    </message>
    <message>
      <source>No calls.</source>
      <translation>Keine Aufrufe.</translation>
    </message>
    <message>
      <source>AI Designer &amp;panel</source>
      <translation>AI-Designer-&amp;Panel</translation>
    </message>
    <message>
      <source>Show or hide the AI Designer panel</source>
      <translation>Panel von AI Designer zeigen oder verbergen</translation>
    </message>
  </context>
  <context>
    <name>AIDesignerSentences</name>
    <message>
      <source>only a design that was tried and checked can be proposed</source>
      <translation>only a design that was tried and checked can be proposed</translation>
    </message>
    <message>
      <source>a run that builds has a plan</source>
      <translation>a run that builds has a plan</translation>
    </message>
    <message>
      <source>line {}: {}</source>
      <translation>Zeile {}: {}</translation>
    </message>
    <message>
      <source>The checks that ran are not enough.</source>
      <translation>Die Prüfungen, die liefen, reichen nicht aus.</translation>
    </message>
    <message>
      <source>no script worked</source>
      <translation>kein Skript lief durch</translation>
    </message>
    <message>
      <source>After {} repairs there is still no script that works. The last problem: {} Say it in other words or in smaller steps, or choose a stronger model.</source>
      <translation>Nach {} Nachbesserungen läuft noch immer kein Skript. Das letzte Problem: {} Anders oder in kleineren Schritten beschreiben oder ein stärkeres Modell wählen.</translation>
    </message>
    <message>
      <source>{} more objects are selected, which are not described here.</source>
      <translation>{} weitere Objekte sind ausgewählt und hier nicht beschrieben.</translation>
    </message>
    <message>
      <source>“{}” is a {}</source>
      <translation>„{}“: {}</translation>
    </message>
    <message>
      <source> in “{}”.</source>
      <translation> in „{}“.</translation>
    </message>
    <message>
      <source>It is in error: {}.</source>
      <translation>Fehlerhaft: {}.</translation>
    </message>
    <message>
      <source>It is built from {}.</source>
      <translation>Aufgebaut aus {}.</translation>
    </message>
    <message>
      <source>, and {} more</source>
      <translation>und {} weitere</translation>
    </message>
    <message>
      <source>Its values: {}{}.</source>
      <translation>Werte: {}{}.</translation>
    </message>
    <message>
      <source>On it depend {}.</source>
      <translation>Davon hängen ab: {}.</translation>
    </message>
    <message>
      <source>It measures {} mm along X, Y and Z, from ({}); solids: {}, faces: {}.</source>
      <translation>Misst {} mm entlang X, Y und Z, ab ({}); Volumenkörper: {}, Flächen: {}.</translation>
    </message>
    <message>
      <source>Its volume is {} mm³.</source>
      <translation>Das Volumen ist {} mm³.</translation>
    </message>
    <message>
      <source>Selected on it: {}, {}.</source>
      <translation>Daran ausgewählt: {}, {}.</translation>
    </message>
    <message>
      <source>Selected on it: {}.</source>
      <translation>Daran ausgewählt: {}.</translation>
    </message>
    <message>
      <source>Nothing is selected, and the document is empty. Select an object, a face or an edge.</source>
      <translation>Nichts ist ausgewählt, und das Dokument ist leer. Ein Objekt, eine Fläche oder eine Kante auswählen.</translation>
    </message>
    <message>
      <source>Nothing is selected. The document holds {} objects; the outermost are {}.</source>
      <translation>Nichts ist ausgewählt. Das Dokument enthält {} Objekte; die obersten sind {}.</translation>
    </message>
    <message>
      <source>{} Select one of them, or a face or an edge, to learn more.</source>
      <translation>{} Eines davon, eine Fläche oder eine Kante auswählen, um mehr zu erfahren.</translation>
    </message>
    <message>
      <source> and {} more</source>
      <translation> und {} weitere</translation>
    </message>
    <message>
      <source>The explanation is empty.</source>
      <translation>Die Erklärung ist leer.</translation>
    </message>
    <message>
      <source>There is one design instead of two. {}</source>
      <translation>Es gibt einen Entwurf statt zwei. {}</translation>
    </message>
    <message>
      <source>The run took longer than its limit of {} seconds.</source>
      <translation>Der Lauf dauerte länger als seine Grenze von {} Sekunden.</translation>
    </message>
    <message>
      <source>Raise the limit in the settings, or ask for a smaller step.</source>
      <translation>Die Grenze in den Einstellungen erhöhen oder einen kleineren Schritt anfragen.</translation>
    </message>
    <message>
      <source>only a design that was tried can be judged</source>
      <translation>only a design that was tried can be judged</translation>
    </message>
    <message>
      <source>The design can't be shown in the view. {}</source>
      <translation>Der Entwurf lässt sich nicht in der Ansicht zeigen. {}</translation>
    </message>
    <message>
      <source>The plan is not valid. {}</source>
      <translation>Der Plan ist ungültig. {}</translation>
    </message>
    <message>
      <source>The JSON object should have exactly one of the keys "plan", "questions" and "refusal".</source>
      <translation>The JSON object should have exactly one of the keys "plan", "questions" and "refusal".</translation>
    </message>
    <message>
      <source>Change the script, or take back your edit.</source>
      <translation>Das Skript ändern oder die Bearbeitung zurücknehmen.</translation>
    </message>
    <message>
      <source>“{}”, line {}: {}</source>
      <translation>„{}“, Zeile {}: {}</translation>
    </message>
    <message>
      <source>Take back your last change, or send another request.</source>
      <translation>Die letzte Änderung zurücknehmen oder eine andere Anfrage senden.</translation>
    </message>
    <message>
      <source>The model reviewed the proposal as it was before your changes.</source>
      <translation>Das Modell hat den Vorschlag vor den eigenen Änderungen durchgesehen.</translation>
    </message>
    <message>
      <source>Not judged, because you changed the proposal: {}</source>
      <translation>Nicht beurteilt, weil der Vorschlag geändert wurde: {}</translation>
    </message>
    <message>
      <source>What was measured settles it, so no model was asked.</source>
      <translation>Die Messung entscheidet es, daher wurde kein Modell gefragt.</translation>
    </message>
    <message>
      <source>The model's review can't be used: {}</source>
      <translation>Die Durchsicht des Modells ist nicht zu gebrauchen: {}</translation>
    </message>
    <message>
      <source>The review is not valid. {}</source>
      <translation>Die Durchsicht ist ungültig. {}</translation>
    </message>
    <message>
      <source>nothing changed</source>
      <translation>nichts geändert</translation>
    </message>
    <message>
      <source>{} is locked by another process</source>
      <translation>{} ist von einem anderen Prozess gesperrt</translation>
    </message>
    <message>
      <source>AI Designer</source>
      <translation>AI Designer</translation>
    </message>
    <message>
      <source>The connection “{}” takes its key from the environment variable {}, which is not set.</source>
      <translation>Die Verbindung „{}“ nimmt ihren Schlüssel aus der Umgebungsvariable {}, die nicht gesetzt ist.</translation>
    </message>
    <message>
      <source>Set it before FreeCAD starts, or type the key in the settings.</source>
      <translation>Sie setzen, bevor FreeCAD startet, oder den Schlüssel in den Einstellungen eintippen.</translation>
    </message>
    <message>
      <source>The Python package keyring is not installed.</source>
      <translation>Das Python-Paket keyring ist nicht installiert.</translation>
    </message>
    <message>
      <source>This system has no keyring that is running.</source>
      <translation>Auf diesem System läuft kein Schlüsselbund.</translation>
    </message>
    <message>
      <source>The key of the connection “{}” is no longer in the keyring.</source>
      <translation>Der Schlüssel der Verbindung „{}“ ist nicht mehr im Schlüsselbund.</translation>
    </message>
    <message>
      <source>Type it again in the settings.</source>
      <translation>Ihn in den Einstellungen noch einmal eintippen.</translation>
    </message>
    <message>
      <source>Name an environment variable, or keep the key for this session.</source>
      <translation>Eine Umgebungsvariable nennen oder den Schlüssel für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>The keyring did not do it ({}).</source>
      <translation>Der Schlüsselbund hat es nicht getan ({}).</translation>
    </message>
    <message>
      <source>Unlock it, or keep the key for this session.</source>
      <translation>Ihn entsperren oder den Schlüssel für diese Sitzung behalten.</translation>
    </message>
    <message>
      <source>FreeCAD's command line program (freecadcmd) was not found, so scripts can't be tried before they run.</source>
      <translation>FreeCADs Kommandozeilenprogramm (freecadcmd) wurde nicht gefunden, daher lassen sich Skripte nicht vorab erproben.</translation>
    </message>
    <message>
      <source>Install it, or set its path in the settings or in the environment variable AI_DESIGNER_FREECADCMD.</source>
      <translation>Es installieren oder seinen Pfad in den Einstellungen oder in der Umgebungsvariable AI_DESIGNER_FREECADCMD angeben.</translation>
    </message>
    <message>
      <source>Google Gemini</source>
      <translation>Google Gemini</translation>
    </message>
    <message>
      <source>LM Studio</source>
      <translation>LM Studio</translation>
    </message>
    <message>
      <source>Other OpenAI-compatible server</source>
      <translation>Anderer OpenAI-kompatibler Server</translation>
    </message>
    <message>
      <source>the environment</source>
      <translation>der Umgebung</translation>
    </message>
    <message>
      <source>The settings file {} can't be read: {}.</source>
      <translation>Die Einstellungsdatei {} ist nicht lesbar: {}.</translation>
    </message>
    <message>
      <source>Mend or remove it.</source>
      <translation>Sie ausbessern oder entfernen.</translation>
    </message>
    <message>
      <source>The settings file {} should hold a JSON object.</source>
      <translation>Die Einstellungsdatei {} sollte ein JSON-Objekt enthalten.</translation>
    </message>
    <message>
      <source>not shown here</source>
      <translation>hier nicht gezeigt</translation>
    </message>
    <message>
      <source>found {}</source>
      <translation>gefunden: {}</translation>
    </message>
    <message>
      <source>The setting “{}” from {}{} can't be used: {} ({}).</source>
      <translation>Die Einstellung „{}“ aus {}{} ist nicht zu gebrauchen: {} ({}).</translation>
    </message>
    <message>
      <source>Correct it there.</source>
      <translation>Sie dort berichtigen.</translation>
    </message>
    <message>
      <source>this change</source>
      <translation>dieser Änderung</translation>
    </message>
    <message>
      <source>The settings could not be written to {} ({}).</source>
      <translation>Die Einstellungen ließen sich nicht in {} schreiben ({}).</translation>
    </message>
    <message>
      <source>See that the folder can be written to, then try again.</source>
      <translation>Dafür sorgen, dass in den Ordner geschrieben werden kann, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>an object change has a state before or after</source>
      <translation>an object change has a state before or after</translation>
    </message>
    <message>
      <source>as it was</source>
      <translation>wie es war</translation>
    </message>
    <message>
      <source>material moved</source>
      <translation>Material verschoben</translation>
    </message>
    <message>
      <source>it may count</source>
      <translation>es kann eine Anzahl sein</translation>
    </message>
    <message>
      <source>it names a screw</source>
      <translation>es benennt eine Schraube</translation>
    </message>
    <message>
      <source>it belongs to what is to go</source>
      <translation>es gehört zu dem, was wegfallen soll</translation>
    </message>
    <message>
      <source>it is what was before</source>
      <translation>es ist, was vorher war</translation>
    </message>
    <message>
      <source>it is relative</source>
      <translation>es ist relativ</translation>
    </message>
    <message>
      <source>it is approximate or a limit</source>
      <translation>es ist ungefähr oder eine Grenze</translation>
    </message>
    <message>
      <source>it is the size of something else</source>
      <translation>es ist die Größe von etwas anderem</translation>
    </message>
    <message>
      <source>it says where, not how large</source>
      <translation>es sagt, wo, nicht wie groß</translation>
    </message>
    <message>
      <source>it refers to what was there</source>
      <translation>es verweist auf Vorhandenes</translation>
    </message>
    <message>
      <source>the words do not say what it measures</source>
      <translation>die Worte sagen nicht, was es misst</translation>
    </message>
    <message>
      <source>a range needs both min and max, with 0 ≤ min &lt; max</source>
      <translation>a range needs both min and max, with 0 ≤ min &lt; max</translation>
    </message>
    <message>
      <source>a pattern needs a circle or a pitch</source>
      <translation>a pattern needs a circle or a pitch</translation>
    </message>
    <message>
      <source>it is larger than {} MB</source>
      <translation>es ist größer als {} MB</translation>
    </message>
    <message>
      <source>it is neither PNG nor JPEG</source>
      <translation>es ist weder PNG noch JPEG</translation>
    </message>
    <message>
      <source>task ids must differ, but these occur twice: {}</source>
      <translation>task ids must differ, but these occur twice: {}</translation>
    </message>
    <message>
      <source>task {} needs unknown tasks: {}</source>
      <translation>task {} needs unknown tasks: {}</translation>
    </message>
    <message>
      <source>tasks need each other in a circle: {}</source>
      <translation>tasks need each other in a circle: {}</translation>
    </message>
    <message>
      <source>A task's title should have 1 to {} characters; this one has {}.</source>
      <translation>Der Titel einer Aufgabe sollte 1 bis {} Zeichen haben; dieser hat {}.</translation>
    </message>
    <message>
      <source>Put details into the instruction below the tasks.</source>
      <translation>Einzelheiten gehören in die Anweisung unter den Aufgaben.</translation>
    </message>
    <message>
      <source>“{}” can't be deleted, because {} need it.</source>
      <translation>„{}“ lässt sich nicht löschen, weil {} es brauchen.</translation>
    </message>
    <message>
      <source>“{}” can't be deleted, because {} needs it.</source>
      <translation>„{}“ lässt sich nicht löschen, weil {} es braucht.</translation>
    </message>
    <message>
      <source>Delete what needs it first.</source>
      <translation>Zuerst löschen, was es braucht.</translation>
    </message>
    <message>
      <source>A plan has at least one task.</source>
      <translation>Ein Plan hat mindestens eine Aufgabe.</translation>
    </message>
    <message>
      <source>Reword it, or cancel the plan.</source>
      <translation>Sie umformulieren oder den Plan abbrechen.</translation>
    </message>
    <message>
      <source>“{}” needs “{}”, so it can't come before it.</source>
      <translation>„{}“ braucht „{}“ und kann daher nicht davor kommen.</translation>
    </message>
    <message>
      <source>A plan has at most {} tasks.</source>
      <translation>Ein Plan hat höchstens {} Aufgaben.</translation>
    </message>
    <message>
      <source>Put two of them together.</source>
      <translation>Zwei davon zusammenfassen.</translation>
    </message>
    <message>
      <source>change {} needs unknown changes: {}</source>
      <translation>change {} needs unknown changes: {}</translation>
    </message>
    <message>
      <source>this run asked nothing</source>
      <translation>this run asked nothing</translation>
    </message>
    <message>
      <source>no plan waits for the user's word</source>
      <translation>no plan waits for the user's word</translation>
    </message>
    <message>
      <source>I corrected your plan, and that comes before the words above:</source>
      <translation>I corrected your plan, and that comes before the words above:</translation>
    </message>
    <message>
      <source>this run stopped at no cap</source>
      <translation>this run stopped at no cap</translation>
    </message>
    <message>
      <source>{} {} in {} is a malicious release: delete it and change your keys.</source>
      <translation>{} {} in {} ist eine bösartige Version: löschen und die Schlüssel ändern.</translation>
    </message>
    <message>
      <source>{} {} in {} is too old; {} or newer is needed.</source>
      <translation>{} {} in {} ist zu alt; {} oder neuer ist nötig.</translation>
    </message>
    <message>
      <source>{} {} or newer is not installed.</source>
      <translation>{} {} oder neuer ist nicht installiert.</translation>
    </message>
    <message>
      <source>A package that comes with FreeCAD wins over an installed one: if it is still too old after installing, a newer FreeCAD is needed.</source>
      <translation>Ein Paket aus FreeCAD selbst geht einem installierten vor: Ist es nach dem Installieren noch zu alt, ist ein neueres FreeCAD nötig.</translation>
    </message>
    <message>
      <source>Nothing was exported.</source>
      <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message>
      <source>{} exists already.</source>
      <translation>{} ist schon vorhanden.</translation>
    </message>
    <message>
      <source>Choose another name, or say that it may go.</source>
      <translation>Einen anderen Namen wählen oder das Überschreiben erlauben.</translation>
    </message>
    <message>
      <source>The name {} says nothing of a format.</source>
      <translation>Der Name {} nennt kein Format.</translation>
    </message>
    <message>
      <source>End it with one of {}.</source>
      <translation>Er muss auf eines davon enden: {}.</translation>
    </message>
    <message>
      <source>{} can't be read as a FreeCAD document: {}.</source>
      <translation>{} ist nicht als FreeCAD-Dokument lesbar: {}.</translation>
    </message>
    <message>
      <source>{} can't be written: {}.</source>
      <translation>{} ist nicht schreibbar: {}.</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
      <source>FreeCAD could not measure this: {}.</source>
      <translation>FreeCAD konnte dies nicht messen: {}.</translation>
    </message>
    <message>
      <source>{}: there was no time to look for intersections.</source>
      <translation>{}: Für die Suche nach Durchdringungen war keine Zeit.</translation>
    </message>
    <message>
      <source>{} does not run through itself.</source>
      <translation>{} durchdringt sich nicht selbst.</translation>
    </message>
    <message>
      <source>no intersection</source>
      <translation>keine Durchdringung</translation>
    </message>
    <message>
      <source>{} runs through itself; there was no time to see whether it did so before.</source>
      <translation>{} durchdringt sich selbst; es war keine Zeit nachzusehen, ob das vorher schon so war.</translation>
    </message>
    <message>
      <source>{} ran through itself before, too.</source>
      <translation>{} durchdrang sich auch vorher schon.</translation>
    </message>
    <message>
      <source>{} runs through itself ({}).</source>
      <translation>{} durchdringt sich selbst ({}).</translation>
    </message>
    <message>
      <source>surfaces that meet at their edges alone</source>
      <translation>Flächen, die sich nur an ihren Kanten treffen</translation>
    </message>
    <message>
      <source>{} has {} edge(s) shorter than {} mm: {}. Something almost meets; make it meet.</source>
      <translation>{0} hat {1} Kante(n) kürzer als {2} mm: {3}. Etwas trifft sich beinahe; es ganz zusammenführen.</translation>
    </message>
    <message>
      <source>edges of at least {} mm</source>
      <translation>Kanten von mindestens {} mm</translation>
    </message>
    <message>
      <source>{} shorter ones</source>
      <translation>{} kürzere</translation>
    </message>
    <message>
      <source>{} has {} face(s) narrower than {} mm: {}. Something is almost flush; make it flush.</source>
      <translation>{0} hat {1} Fläche(n) schmaler als {2} mm: {3}. Etwas ist beinahe bündig; es bündig machen.</translation>
    </message>
    <message>
      <source>faces at least {} mm wide</source>
      <translation>Flächen mindestens {} mm breit</translation>
    </message>
    <message>
      <source>{} narrower ones</source>
      <translation>{} schmalere</translation>
    </message>
    <message>
      <source>The geometry kernel complained although every feature recomputes: {}.</source>
      <translation>Der Geometriekern meldet Fehler, obwohl sich jedes Formelement berechnen lässt: {}.</translation>
    </message>
    <message>
      <source>no error of the kernel</source>
      <translation>kein Fehler des Geometriekerns</translation>
    </message>
    <message>
      <source>“{}” of the request was not found on the result, and need not be: {}.</source>
      <translation>„{}“ aus der Anfrage wurde am Ergebnis nicht gefunden, muss aber auch nicht: {}.</translation>
    </message>
    <message>
      <source>slanted and free-form surfaces, or very many faces, were not measured</source>
      <translation>schräge und freie Flächen oder sehr viele Flächen wurden nicht gemessen</translation>
    </message>
    <message>
      <source>“{}” of the request was not found on the result, but {}.</source>
      <translation>„{}“ aus der Anfrage wurde am Ergebnis nicht gefunden, aber {}.</translation>
    </message>
    <message>
      <source>“{}” of the request is there ({} mm).</source>
      <translation>„{}“ aus der Anfrage ist da ({} mm).</translation>
    </message>
    <message>
      <source>nothing of this kind</source>
      <translation>nichts dergleichen</translation>
    </message>
    <message>
      <source>no diameter of {}</source>
      <translation>Durchmesser von {}</translation>
    </message>
    <message>
      <source>no radius of {}</source>
      <translation>Radius von {}</translation>
    </message>
    <message>
      <source>no thread or hole for it of {}</source>
      <translation>Gewinde von {} oder Bohrung dafür</translation>
    </message>
    <message>
      <source>no length of {}</source>
      <translation>Länge von {}</translation>
    </message>
    <message>
      <source>The request says “{}”, but the result has {}. The nearest: {}.</source>
      <translation>Die Anfrage nennt „{}“, aber am Ergebnis fehlt: {}. Am nächsten: {}.</translation>
    </message>
    <message>
      <source>Number of chamfers with size {} mm</source>
      <translation>Anzahl Fasen mit {} mm</translation>
    </message>
    <message>
      <source>Number of fillets with radius {} mm</source>
      <translation>Anzahl Verrundungen mit Radius {} mm</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>none (radius {})</source>
      <translation>keine (Radius {})</translation>
    </message>
    <message>
      <source>none (size {})</source>
      <translation>keine (Größe {})</translation>
    </message>
    <message>
      <source>at least 1</source>
      <translation>mindestens 1</translation>
    </message>
    <message>
      <source>No solid was added or changed; {}</source>
      <translation>Kein Volumenkörper ist neu oder geändert; {}</translation>
    </message>
    <message>
      <source>There is no object “{}” to measure; {}</source>
      <translation>Es gibt kein Objekt „{}“ zum Messen; {}</translation>
    </message>
    <message>
      <source>there</source>
      <translation>vorhanden</translation>
    </message>
    <message>
      <source>not</source>
      <translation>nicht vorhanden</translation>
    </message>
    <message>
      <source>the bounding box</source>
      <translation>Hüllquader</translation>
    </message>
    <message>
      <source>the volume</source>
      <translation>Volumen</translation>
    </message>
    <message>
      <source>the area</source>
      <translation>Fläche</translation>
    </message>
    <message>
      <source>the mass</source>
      <translation>Masse</translation>
    </message>
    <message>
      <source>the center</source>
      <translation>Schwerpunkt</translation>
    </message>
    <message>
      <source>the solids</source>
      <translation>Volumenkörper</translation>
    </message>
    <message>
      <source>the faces</source>
      <translation>Flächen</translation>
    </message>
    <message>
      <source>the holes</source>
      <translation>Bohrungen</translation>
    </message>
    <message>
      <source>the pattern</source>
      <translation>Muster</translation>
    </message>
    <message>
      <source>the fillet</source>
      <translation>Verrundung</translation>
    </message>
    <message>
      <source>the chamfer</source>
      <translation>Fase</translation>
    </message>
    <message>
      <source>the wall</source>
      <translation>Wand</translation>
    </message>
    <message>
      <source>the symmetry</source>
      <translation>Symmetrie</translation>
    </message>
    <message>
      <source>The lowest corner</source>
      <translation>Unterste Ecke</translation>
    </message>
    <message>
      <source>Overall size</source>
      <translation>Gesamtgröße</translation>
    </message>
    <message>
      <source>Surface area</source>
      <translation>Oberfläche</translation>
    </message>
    <message>
      <source>Volume</source>
      <translation>Volumen</translation>
    </message>
    <message>
      <source>Mass at {} g/cm³</source>
      <translation>Masse bei {} g/cm³</translation>
    </message>
    <message>
      <source>There is no volume to have a centre.</source>
      <translation>Ohne Volumen gibt es keinen Schwerpunkt.</translation>
    </message>
    <message>
      <source>Centre of mass</source>
      <translation>Schwerpunkt</translation>
    </message>
    <message>
      <source>Number of solids</source>
      <translation>Anzahl Volumenkörper</translation>
    </message>
    <message>
      <source>Number of faces</source>
      <translation>Anzahl Flächen</translation>
    </message>
    <message>
      <source>There are too many faces to look for the thinnest wall.</source>
      <translation>Zu viele Flächen, um die dünnste Wand zu suchen.</translation>
    </message>
    <message>
      <source>No two flat or round faces lie opposite each other, so no wall could be measured.</source>
      <translation>Keine zwei ebenen oder runden Flächen liegen sich gegenüber, daher war keine Wand zu messen.</translation>
    </message>
    <message>
      <source>The thinnest wall</source>
      <translation>Dünnste Wand</translation>
    </message>
    <message>
      <source>There are too many faces to compare with their mirror image.</source>
      <translation>Zu viele Flächen, um sie mit ihrem Spiegelbild zu vergleichen.</translation>
    </message>
    <message>
      <source>Symmetry about the {} plane</source>
      <translation>Symmetrie zur {}-Ebene</translation>
    </message>
    <message>
      <source>a mirror image on either side</source>
      <translation>spiegelgleich</translation>
    </message>
    <message>
      <source>Distance between {} and {}</source>
      <translation>Abstand zwischen {} und {}</translation>
    </message>
    <message>
      <source>not there: no “{}”</source>
      <translation>nicht vorhanden: kein „{}“</translation>
    </message>
    <message>
      <source>{} is not part of the result: it is not on the way to the Body's tip, which is {}. Base it on the last feature and make it (or what follows it) the tip.</source>
      <translation>{} ist nicht Teil des Ergebnisses: Es liegt nicht auf dem Weg zur Spitze des Körpers, {}. Es auf das letzte Formelement aufbauen und es (oder was ihm folgt) zur Spitze machen.</translation>
    </message>
    <message>
      <source>every feature on the way to the tip</source>
      <translation>jedes Formelement auf dem Weg zur Spitze</translation>
    </message>
    <message>
      <source>tip: {}</source>
      <translation>Spitze: {}</translation>
    </message>
    <message>
      <source>All features of {} are part of its result.</source>
      <translation>Alle Formelemente von {} sind Teil seines Ergebnisses.</translation>
    </message>
    <message>
      <source>{} does nothing: {} mm³ before it and after it. It misses the material, points the wrong way, or repeats what is there.</source>
      <translation>{} bewirkt nichts: {} mm³ davor und danach. Es verfehlt das Material, zeigt in die falsche Richtung oder wiederholt Vorhandenes.</translation>
    </message>
    <message>
      <source>a volume that changes</source>
      <translation>ein Volumen, das sich ändert</translation>
    </message>
    <message>
      <source>{} mm³ before and after</source>
      <translation>{} mm³ davor und danach</translation>
    </message>
    <message>
      <source>Every feature adds or removes material.</source>
      <translation>Jedes Formelement fügt Material hinzu oder nimmt es weg.</translation>
    </message>
    <message>
      <source>{} feature(s)</source>
      <translation>{} Formelement(e)</translation>
    </message>
    <message>
      <source>{} in {} is a fixed shape that nobody can edit. Build it from sketches and features.</source>
      <translation>{} in {} ist eine feste Form, die niemand bearbeiten kann. Sie aus Skizzen und Formelementen aufbauen.</translation>
    </message>
    <message>
      <source>features with editable dimensions</source>
      <translation>Formelemente mit änderbaren Maßen</translation>
    </message>
    <message>
      <source>a fixed shape</source>
      <translation>eine feste Form</translation>
    </message>
    <message>
      <source>{} is a fixed shape: its dimensions can't be edited.</source>
      <translation>{} ist eine feste Form: Ihre Maße lassen sich nicht ändern.</translation>
    </message>
    <message>
      <source>{} is {}, as planned.</source>
      <translation>{}: {}, wie geplant.</translation>
    </message>
    <message>
      <source>{} should be {}, but is {}.</source>
      <translation>{}: erwartet {}, gemessen {}.</translation>
    </message>
    <message>
      <source>Every feature recomputes.</source>
      <translation>Jedes Formelement lässt sich berechnen.</translation>
    </message>
    <message>
      <source>no feature newly in error</source>
      <translation>kein Formelement neu fehlerhaft</translation>
    </message>
    <message>
      <source>FreeCAD could not compute {}.</source>
      <translation>FreeCAD konnte nicht berechnen: {}.</translation>
    </message>
    <message>
      <source>{} solid(s), {} mm³</source>
      <translation>{} Volumenkörper, {} mm³</translation>
    </message>
    <message>
      <source>a valid shape with a positive volume</source>
      <translation>eine gültige Form mit positivem Volumen</translation>
    </message>
    <message>
      <source>{} is a sound solid.</source>
      <translation>{} ist ein einwandfreier Volumenkörper.</translation>
    </message>
    <message>
      <source>{} was not sound before either: {}.</source>
      <translation>{} war auch vorher nicht einwandfrei: {}.</translation>
    </message>
    <message>
      <source>its volume is {} mm³</source>
      <translation>das Volumen ist {} mm³</translation>
    </message>
    <message>
      <source> at {}</source>
      <translation> bei {}</translation>
    </message>
    <message>
      <source>its shape is invalid (BRep check){}</source>
      <translation>die Form ist ungültig (BRep-Prüfung){}</translation>
    </message>
    <message>
      <source>{} is an open shell and not a solid: its edges {} belong to one face only. Close it and make a solid of it.</source>
      <translation>{} ist eine offene Hülle und kein Volumenkörper: Die Kanten {} gehören nur zu einer Fläche. Sie schließen und einen Volumenkörper daraus machen.</translation>
    </message>
    <message>
      <source>closed shells</source>
      <translation>geschlossene Hüllen</translation>
    </message>
    <message>
      <source>{} open edge(s)</source>
      <translation>{} offene Kante(n)</translation>
    </message>
    <message>
      <source>solids elsewhere in the document</source>
      <translation>Volumenkörper anderswo im Dokument</translation>
    </message>
    <message>
      <source>no solid</source>
      <translation>kein Volumenkörper</translation>
    </message>
    <message>
      <source>The design has a solid.</source>
      <translation>Der Entwurf hat einen Volumenkörper.</translation>
    </message>
    <message>
      <source>at least one solid</source>
      <translation>mindestens ein Volumenkörper</translation>
    </message>
    <message>
      <source>The change made no solid.</source>
      <translation>Die Änderung ergab keinen Volumenkörper.</translation>
    </message>
    <message>
      <source>Number of holes of {}</source>
      <translation>Anzahl Bohrungen mit {}</translation>
    </message>
    <message>
      <source>Number of {} deep holes of {}</source>
      <translation>Anzahl {0} tiefer Bohrungen mit {1}</translation>
    </message>
    <message>
      <source>Number of through holes of {}</source>
      <translation>Anzahl Durchgangsbohrungen mit {}</translation>
    </message>
    <message>
      <source>Number of through, {} deep holes of {}</source>
      <translation>Anzahl {0} tiefer Durchgangsbohrungen mit {1}</translation>
    </message>
    <message>
      <source>Number of blind holes of {}</source>
      <translation>Anzahl Sackbohrungen mit {}</translation>
    </message>
    <message>
      <source>Number of blind, {} deep holes of {}</source>
      <translation>Anzahl {0} tiefer Sackbohrungen mit {1}</translation>
    </message>
    <message>
      <source>{} ({} of this diameter, {} deep)</source>
      <translation>{} ({} mit diesem Durchmesser, {} tief)</translation>
    </message>
    <message>
      <source>{} (there are holes of {})</source>
      <translation>{} (es gibt Bohrungen mit {})</translation>
    </message>
    <message>
      <source>Position of holes of {} mm</source>
      <translation>Position der Bohrungen mit {} mm</translation>
    </message>
    <message>
      <source>{} {} apart</source>
      <translation>{} im Abstand {}</translation>
    </message>
    <message>
      <source>{} on a circle of {} mm</source>
      <translation>{} auf einem Kreis von {} mm</translation>
    </message>
    <message>
      <source>The pattern of holes of {} mm</source>
      <translation>Muster der Bohrungen mit {} mm</translation>
    </message>
    <message>
      <source>{} hole(s)</source>
      <translation>{} Bohrung(en)</translation>
    </message>
    <message>
      <source>{}, {} apart</source>
      <translation>{}, im Abstand {}</translation>
    </message>
    <message>
      <source>on no circle</source>
      <translation>auf keinem Kreis</translation>
    </message>
    <message>
      <source>{} on a circle of {}</source>
      <translation>{} auf einem Kreis von {}</translation>
    </message>
    <message>
      <source>{} on a circle of {}, unevenly</source>
      <translation>{} auf einem Kreis von {}, ungleichmäßig</translation>
    </message>
    <message>
      <source>There was no time to look whether {} pair(s) of solids overlap.</source>
      <translation>Für {} Paar(e) von Volumenkörpern war keine Zeit zu sehen, ob sie sich überschneiden.</translation>
    </message>
    <message>
      <source>No solid runs into another one.</source>
      <translation>Kein Volumenkörper schneidet einen anderen.</translation>
    </message>
    <message>
      <source>{} pair(s)</source>
      <translation>{} Paar(e)</translation>
    </message>
    <message>
      <source>{} and {} run into each other: they share {} mm³. Move or cut one of them.</source>
      <translation>{} und {} schneiden sich: Sie teilen {} mm³. Eines davon verschieben oder ausschneiden.</translation>
    </message>
    <message>
      <source>no common volume</source>
      <translation>kein gemeinsames Volumen</translation>
    </message>
    <message>
      <source>3D printing</source>
      <translation>3D-Druck</translation>
    </message>
    <message>
      <source>milling</source>
      <translation>Fräsen</translation>
    </message>
    <message>
      <source>sheet metal</source>
      <translation>Blech</translation>
    </message>
    <message>
      <source>laser cutting</source>
      <translation>Laserschneiden</translation>
    </message>
    <message>
      <source>{} is larger than what {} usually has room for ({}).</source>
      <translation>{} ist größer, als für {} üblicherweise Platz ist ({}).</translation>
    </message>
    <message>
      <source>{} has {} hole(s) below {} mm, which {} hardly makes.</source>
      <translation>{} hat {} Bohrung(en) unter {} mm; für {} kaum machbar.</translation>
    </message>
    <message>
      <source>at least {} mm</source>
      <translation>mindestens {} mm</translation>
    </message>
    <message>
      <source>{} is {} mm thin at {}; {} needs about {} mm.</source>
      <translation>{0} ist bei {2} nur {1} mm dünn; {3} braucht etwa {4} mm.</translation>
    </message>
    <message>
      <source>{} has {} face(s) that overhang by more than 45° when printed as it stands: {}.</source>
      <translation>{} hat {} Fläche(n), die beim Druck in dieser Lage mehr als 45° überhängen: {}.</translation>
    </message>
    <message>
      <source>at most 45° without support</source>
      <translation>höchstens 45° ohne Stütze</translation>
    </message>
    <message>
      <source>{} steeper face(s)</source>
      <translation>{} steilere Fläche(n)</translation>
    </message>
    <message>
      <source>{} has {} sharp upright inner corner(s): {}. A round tool leaves a radius of {} mm or more.</source>
      <translation>{} hat {} scharfe stehende Innenkante(n): {}. Ein rundes Werkzeug lässt einen Radius von {} mm oder mehr.</translation>
    </message>
    <message>
      <source>a radius of at least {} mm</source>
      <translation>ein Radius von mindestens {} mm</translation>
    </message>
    <message>
      <source>no radius</source>
      <translation>kein Radius</translation>
    </message>
    <message>
      <source>no time</source>
      <translation>keine Zeit</translation>
    </message>
    <message>
      <source>Parameter {}</source>
      <translation>Parameter {}</translation>
    </message>
    <message>
      <source>an editable parameter</source>
      <translation>ein änderbarer Parameter</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>nicht vorhanden</translation>
    </message>
    <message>
      <source>There was no time to change {}; expressions refer to it.</source>
      <translation>Es war keine Zeit, {} zu ändern; Ausdrücke verweisen darauf.</translation>
    </message>
    <message>
      <source>There was no time to change {}; expressions refer to them.</source>
      <translation>Es war keine Zeit, {} zu ändern; Ausdrücke verweisen darauf.</translation>
    </message>
    <message>
      <source>follows</source>
      <translation>follows</translation>
    </message>
    <message>
      <source>still</source>
      <translation>still</translation>
    </message>
    <message>
      <source>breaks</source>
      <translation>breaks</translation>
    </message>
    <message>
      <source>it follows</source>
      <translation>sie folgt</translation>
    </message>
    <message>
      <source>nothing follows it</source>
      <translation>nichts folgt ihm</translation>
    </message>
    <message>
      <source>it can't be changed</source>
      <translation>er lässt sich nicht ändern</translation>
    </message>
    <message>
      <source>{} could not be changed by a few percent without an error, so it is unknown what follows it.</source>
      <translation>{} ließ sich nicht ohne Fehler um wenige Prozent ändern, daher ist unbekannt, was ihm folgt.</translation>
    </message>
    <message>
      <source>a shape that follows it</source>
      <translation>eine Form, die ihm folgt</translation>
    </message>
    <message>
      <source>The shape follows {}.</source>
      <translation>Die Form folgt {}.</translation>
    </message>
    <message>
      <source>The shape does not follow {}: refer to it where the dimension is used.</source>
      <translation>Die Form folgt {} nicht: dort darauf verweisen, wo das Maß gebraucht wird.</translation>
    </message>
    <message>
      <source>The constraints of {} agree.</source>
      <translation>Die Einschränkungen von {} passen zusammen.</translation>
    </message>
    <message>
      <source>no conflict</source>
      <translation>kein Widerspruch</translation>
    </message>
    <message>
      <source>conflicting: {}</source>
      <translation>widersprüchlich: {}</translation>
    </message>
    <message>
      <source>redundant: {}</source>
      <translation>überflüssig: {}</translation>
    </message>
    <message>
      <source>malformed: {}</source>
      <translation>fehlerhaft: {}</translation>
    </message>
    <message>
      <source>{} has constraints that can't hold together, {}. Remove or correct one of them.</source>
      <translation>{} hat Einschränkungen, die nicht zusammen gelten können, {}. Eine davon entfernen oder berichtigen.</translation>
    </message>
    <message>
      <source>constraints that agree</source>
      <translation>Einschränkungen, die zusammenpassen</translation>
    </message>
    <message>
      <source>{} degree(s) of freedom</source>
      <translation>{} Freiheitsgrad(e)</translation>
    </message>
    <message>
      <source>free geometry</source>
      <translation>freie Geometrie</translation>
    </message>
    <message>
      <source>{} is not fully constrained ({}), so it may change its form when it is edited.</source>
      <translation>{} ist nicht vollständig eingeschränkt ({}) und kann beim Bearbeiten ihre Form ändern.</translation>
    </message>
    <message>
      <source>a fully constrained sketch</source>
      <translation>eine vollständig eingeschränkte Skizze</translation>
    </message>
    <message>
      <source>the centre of mass is {} mm off the plane</source>
      <translation>der Schwerpunkt liegt {} mm neben der Ebene</translation>
    </message>
    <message>
      <source>{} have no counterpart</source>
      <translation>{} ohne Gegenstück</translation>
    </message>
    <message>
      <source>“{}” is in the middle of another change.</source>
      <translation>„{}“ ist mitten in einer anderen Änderung.</translation>
    </message>
    <message>
      <source>Finish or cancel that one (close the open task panel), then try again.</source>
      <translation>Diese abschließen oder abbrechen (offenes Aufgabenfenster schließen), dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The script ended FreeCAD's transaction itself, so its effects were taken back.</source>
      <translation>Das Skript hat FreeCADs Transaktion selbst beendet, daher wurde seine Wirkung zurückgenommen.</translation>
    </message>
    <message>
      <source>FreeCAD can't undo {} steps in “{}”: it knows {}.</source>
      <translation>FreeCAD kann {} Schritte in „{}“ nicht rückgängig machen: Bekannt sind {}.</translation>
    </message>
    <message>
      <source>There is no object “{}” to select.</source>
      <translation>Es gibt kein Objekt „{}“ zum Auswählen.</translation>
    </message>
    <message>
      <source>Name one of the document, as in Box.Edge3.</source>
      <translation>Eines des Dokuments nennen, etwa Box.Edge3.</translation>
    </message>
    <message>
      <source>{} has no element “{}”.</source>
      <translation>{} hat kein Element „{}“.</translation>
    </message>
    <message>
      <source>Name one as in Box.Edge3, Box.Face1, Box.Vertex2.</source>
      <translation>Eines nennen wie Box.Edge3, Box.Face1, Box.Vertex2.</translation>
    </message>
    <message>
      <source>{} was {}, not {}</source>
      <translation>{} was {}, not {}</translation>
    </message>
    <message>
      <source>{} was not added</source>
      <translation>{} wurde nicht hinzugefügt</translation>
    </message>
    <message>
      <source>{} was not removed</source>
      <translation>{} wurde nicht entfernt</translation>
    </message>
    <message>
      <source>{} was not changed</source>
      <translation>{} wurde nicht geändert</translation>
    </message>
    <message>
      <source>{} was not moved</source>
      <translation>{} wurde nicht verschoben</translation>
    </message>
    <message>
      <source>{} was added too</source>
      <translation>{} kam zusätzlich hinzu</translation>
    </message>
    <message>
      <source>{} was removed too</source>
      <translation>{} wurde zusätzlich entfernt</translation>
    </message>
    <message>
      <source>{} was changed too</source>
      <translation>{} wurde zusätzlich geändert</translation>
    </message>
    <message>
      <source>{} was moved too</source>
      <translation>{} wurde zusätzlich verschoben</translation>
    </message>
    <message>
      <source>{} is there too</source>
      <translation>{} ist zusätzlich da</translation>
    </message>
    <message>
      <source>{} is missing</source>
      <translation>{} fehlt</translation>
    </message>
    <message>
      <source>{}: {} is {}, not {}</source>
      <translation>{}: {} ist {} statt {}</translation>
    </message>
    <message>
      <source>FreeCAD could not write {}: {}</source>
      <translation>FreeCAD konnte {} nicht schreiben: {}</translation>
    </message>
    <message>
      <source>FreeCAD wrote nothing as {}.</source>
      <translation>FreeCAD hat nichts als {} geschrieben.</translation>
    </message>
    <message>
      <source>Choose another format.</source>
      <translation>Ein anderes Format wählen.</translation>
    </message>
    <message>
      <source>The document has no solid to export.</source>
      <translation>Das Dokument hat keinen Volumenkörper zum Exportieren.</translation>
    </message>
    <message>
      <source>Name the objects that are meant.</source>
      <translation>Die gemeinten Objekte nennen.</translation>
    </message>
    <message>
      <source>“{}” has no shape to export.</source>
      <translation>„{}“ hat keine Form zum Exportieren.</translation>
    </message>
    <message>
      <source>Name an object that has one.</source>
      <translation>Ein Objekt nennen, das eine hat.</translation>
    </message>
    <message>
      <source>There is no object “{}” in the document.</source>
      <translation>Es gibt kein Objekt „{}“ im Dokument.</translation>
    </message>
    <message>
      <source>{} is not loaded in a trial</source>
      <translation>{} wird im Probelauf nicht geladen</translation>
    </message>
    <message>
      <source>Objects of add-ons were not computed in the trial, as their modules are not loaded: {}.</source>
      <translation>Objekte von Erweiterungen wurden im Probelauf nicht berechnet, weil deren Module nicht geladen werden: {}.</translation>
    </message>
    <message>
      <source>colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>materials</source>
      <translation>Materialien</translation>
    </message>
    <message>
      <source>The document has no parameter “{}” in “{}”.</source>
      <translation>Das Dokument hat keinen Parameter „{}“ in „{}“.</translation>
    </message>
    <message>
      <source>Take a parameter that the list shows.</source>
      <translation>Einen Parameter aus der Liste nehmen.</translation>
    </message>
    <message>
      <source>“{}” follows from an expression.</source>
      <translation>„{}“ folgt aus einem Ausdruck.</translation>
    </message>
    <message>
      <source>Change the parameters that it is computed from.</source>
      <translation>Die Parameter ändern, aus denen es berechnet wird.</translation>
    </message>
    <message>
      <source>“{}” can't be less than {}.</source>
      <translation>„{}“ kann nicht kleiner sein als {}.</translation>
    </message>
    <message>
      <source>Choose a larger value.</source>
      <translation>Einen größeren Wert wählen.</translation>
    </message>
    <message>
      <source>“{}” can't be more than {}.</source>
      <translation>„{}“ kann nicht größer sein als {}.</translation>
    </message>
    <message>
      <source>Choose a smaller one.</source>
      <translation>Einen kleineren wählen.</translation>
    </message>
    <message>
      <source>Choose a value within its limits.</source>
      <translation>Einen Wert innerhalb der Grenzen wählen.</translation>
    </message>
    <message>
      <source>Changed before, and not recomputed until the trial: {}. Accepting recomputes it, too.</source>
      <translation>Vorher geändert und bis zum Probelauf nicht neu berechnet: {}. Das Übernehmen berechnet es ebenfalls neu.</translation>
    </message>
    <message>
      <source>Link not restored</source>
      <translation>Link not restored</translation>
    </message>
    <message>
      <source>Link broken</source>
      <translation>Link broken</translation>
    </message>
    <message>
      <source>The linked file is not open</source>
      <translation>Die verknüpfte Datei ist nicht offen</translation>
    </message>
    <message>
      <source>curves</source>
      <translation>Kurven</translation>
    </message>
    <message>
      <source>constraints</source>
      <translation>Einschränkungen</translation>
    </message>
    <message>
      <source>cell {}</source>
      <translation>Zelle {}</translation>
    </message>
    <message>
      <source> (alias {})</source>
      <translation> (alias {})</translation>
    </message>
    <message>
      <source>rotation (</source>
      <translation>rotation (</translation>
    </message>
    <message>
      <source>matrix (</source>
      <translation>matrix (</translation>
    </message>
    <message>
      <source>ERROR: {}</source>
      <translation>ERROR: {}</translation>
    </message>
    <message>
      <source>pip {}, {}</source>
      <translation>pip {}, {}</translation>
    </message>
    <message>
      <source>{} MB needed, {} MB free</source>
      <translation>{} MB nötig, {} MB frei</translation>
    </message>
    <message>
      <source>a condition of the lock is not understood: {}</source>
      <translation>a condition of the lock is not understood: {}</translation>
    </message>
    <message>
      <source>Answer with the one word: ready</source>
      <translation>Answer with the one word: ready</translation>
    </message>
    <message>
      <source>Raise the limit in the settings.</source>
      <translation>Die Grenze in den Einstellungen erhöhen.</translation>
    </message>
    <message>
      <source>{} answered.</source>
      <translation>{} hat geantwortet.</translation>
    </message>
    <message>
      <source>It has: {}.</source>
      <translation>Vorhanden: {}.</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
      <source>{} answered with a web page instead of {}.</source>
      <translation>{} hat mit einer Webseite statt mit {} geantwortet.</translation>
    </message>
    <message>
      <source>Check the address; many servers want /v1 at its end.</source>
      <translation>Die Adresse prüfen; viele Server wollen /v1 am Ende.</translation>
    </message>
    <message>
      <source>Try again, or raise the limit in the settings.</source>
      <translation>Noch einmal versuchen oder die Grenze in den Einstellungen erhöhen.</translation>
    </message>
    <message>
      <source>{} broke off in the middle of its answer.</source>
      <translation>{} brach mitten in der Antwort ab.</translation>
    </message>
    <message>
      <source>The certificate of {} can't be trusted ({}).</source>
      <translation>Zertifikat nicht vertrauenswürdig: {} ({}).</translation>
    </message>
    <message>
      <source>Check the address, or name the certificate in the environment variable SSL_CERT_FILE.</source>
      <translation>Die Adresse prüfen oder das Zertifikat in der Umgebungsvariable SSL_CERT_FILE nennen.</translation>
    </message>
    <message>
      <source>The connection to {} was lost.</source>
      <translation>Verbindung verloren: {}.</translation>
    </message>
    <message>
      <source>No secure connection to {} ({}).</source>
      <translation>Keine sichere Verbindung: {} ({}).</translation>
    </message>
    <message>
      <source>Check the address; a server without TLS is reached by http://.</source>
      <translation>Die Adresse prüfen; einen Server ohne TLS erreicht man über http://.</translation>
    </message>
    <message>
      <source>Nobody answers at {}.</source>
      <translation>Niemand antwortet: {}.</translation>
    </message>
    <message>
      <source>Check that the server is running, and its address.</source>
      <translation>Prüfen, ob der Server läuft, und seine Adresse.</translation>
    </message>
    <message>
      <source>The address of {} was not found.</source>
      <translation>Adresse nicht gefunden: {}.</translation>
    </message>
    <message>
      <source>Check the network connection and the address.</source>
      <translation>Netzverbindung und Adresse prüfen.</translation>
    </message>
    <message>
      <source>{} took too long to answer.</source>
      <translation>{} brauchte zu lange für die Antwort.</translation>
    </message>
    <message>
      <source>{} sent something that can't be read.</source>
      <translation>{} hat etwas Unlesbares gesendet.</translation>
    </message>
    <message>
      <source>{} repeats itself without end.</source>
      <translation>{} wiederholt sich ohne Ende.</translation>
    </message>
    <message>
      <source>Say it in other words, or choose another model.</source>
      <translation>Es anders sagen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
      <source>“{}” names no provider and no connection that is known.</source>
      <translation>„{}“ nennt keinen bekannten Anbieter und keine bekannte Verbindung.</translation>
    </message>
    <message>
      <source>Check it.</source>
      <translation>Bitte prüfen.</translation>
    </message>
    <message>
      <source>There is no API key for {}.</source>
      <translation>Für {} gibt es keinen API-Schlüssel.</translation>
    </message>
    <message>
      <source>Set {}.</source>
      <translation>{} setzen.</translation>
    </message>
    <message>
      <source>{} did not accept the API key.</source>
      <translation>{} hat den API-Schlüssel nicht angenommen.</translation>
    </message>
    <message>
      <source>Check {}.</source>
      <translation>{} prüfen.</translation>
    </message>
    <message>
      <source>The API key is not allowed to use {}.</source>
      <translation>Der API-Schlüssel darf {} nicht benutzen.</translation>
    </message>
    <message>
      <source>Check what {} may use, or choose another model.</source>
      <translation>Prüfen, was {} benutzen darf, oder ein anderes Modell wählen.</translation>
    </message>
    <message>
      <source>{} does not know {}.</source>
      <translation>{} kennt {} nicht.</translation>
    </message>
    <message>
      <source>Check the model's name and the address.</source>
      <translation>Den Namen des Modells und die Adresse prüfen.</translation>
    </message>
    <message>
      <source>The request is too long for {}.</source>
      <translation>Die Anfrage ist zu lang für {}.</translation>
    </message>
    <message>
      <source>Choose a model with a larger context, or a smaller document.</source>
      <translation>Ein Modell mit größerem Kontext oder ein kleineres Dokument wählen.</translation>
    </message>
    <message>
      <source>The provider of {} refuses this request for its content.</source>
      <translation>Der Anbieter von {} lehnt diese Anfrage wegen ihres Inhalts ab.</translation>
    </message>
    <message>
      <source>Say it in other words.</source>
      <translation>Es anders sagen.</translation>
    </message>
    <message>
      <source>The credit for {} is used up.</source>
      <translation>Das Guthaben für {} ist aufgebraucht.</translation>
    </message>
    <message>
      <source>Check the account at the provider.</source>
      <translation>Das Konto beim Anbieter prüfen.</translation>
    </message>
    <message>
      <source>{} did not accept the form of answer that was asked for.</source>
      <translation>{} hat die verlangte Form der Antwort nicht angenommen.</translation>
    </message>
    <message>
      <source>Switch structured_output off in the settings.</source>
      <translation>structured_output in den Einstellungen abschalten.</translation>
    </message>
    <message>
      <source>{} did not accept the request.</source>
      <translation>{} hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
      <source>Check the model's name and its settings.</source>
      <translation>Den Namen des Modells und seine Einstellungen prüfen.</translation>
    </message>
    <message>
      <source> It asks to wait {} s.</source>
      <translation> Gebeten wird, {} s zu warten.</translation>
    </message>
    <message>
      <source>{} takes no more requests at the moment.{}</source>
      <translation>{} nimmt zurzeit keine Anfragen mehr an.{}</translation>
    </message>
    <message>
      <source>{} is overloaded.</source>
      <translation>{} ist überlastet.</translation>
    </message>
    <message>
      <source>{} failed at its provider.</source>
      <translation>{} ist beim Anbieter gescheitert.</translation>
    </message>
    <message>
      <source>{} failed: {}.{}</source>
      <translation>{} ist gescheitert: {}.{}</translation>
    </message>
    <message>
      <source>the connection “{}”</source>
      <translation>Verbindung „{}“</translation>
    </message>
    <message>
      <source>the provider of {}</source>
      <translation>Anbieter von {}</translation>
    </message>
    <message>
      <source>its key in the settings</source>
      <translation>seinen Schlüssel in den Einstellungen</translation>
    </message>
    <message>
      <source>the credentials of {}</source>
      <translation>Zugangsdaten von {}</translation>
    </message>
    <message>
      <source>The package litellm can't be imported ({}).</source>
      <translation>Das Paket litellm lässt sich nicht importieren ({}).</translation>
    </message>
    <message>
      <source>Install the missing packages from the panel.</source>
      <translation>Die fehlenden Pakete im Panel installieren.</translation>
    </message>
    <message>
      <source>{} takes no pictures, as far as is known</source>
      <translation>{} nimmt, soweit bekannt, keine Bilder an</translation>
    </message>
    <message>
      <source>Pictures are not sent, as the settings want it</source>
      <translation>Bilder werden laut Einstellungen nicht gesendet</translation>
    </message>
    <message>
      <source>{}, so 1 picture was left out.</source>
      <translation>{}; 1 Bild wurde weggelassen.</translation>
    </message>
    <message>
      <source>{}, so {} pictures were left out.</source>
      <translation>{}; {} Bilder wurden weggelassen.</translation>
    </message>
    <message>
      <source>Pictures are not sent, as the settings want it.</source>
      <translation>Bilder werden nicht gesendet, wie es die Einstellungen wollen.</translation>
    </message>
    <message>
      <source>The built-in recipes do not read pictures. Say it in words, or choose a model that sees.</source>
      <translation>Die eingebauten Rezepte lesen keine Bilder. Es in Worten sagen oder ein Modell wählen, das sieht.</translation>
    </message>
    <message>
      <source>{} takes no pictures, as far as is known; they will be left out.</source>
      <translation>{} nimmt, soweit bekannt, keine Bilder; sie werden weggelassen.</translation>
    </message>
    <message>
      <source>{} did not stop writing: its answer was given up after {} characters.</source>
      <translation>{} hörte nicht auf zu schreiben: Die Antwort wurde nach {} Zeichen aufgegeben.</translation>
    </message>
    <message>
      <source>Ask for a smaller step, or choose another model.</source>
      <translation>Einen kleineren Schritt anfragen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
      <source>{} stopped in the middle of its answer, at its limit of {} tokens.</source>
      <translation>{} hielt mitten in der Antwort an, an der Grenze von {} Token.</translation>
    </message>
    <message>
      <source>The provider of {} withheld the answer (content filter).</source>
      <translation>Der Anbieter von {} hielt die Antwort zurück (Inhaltsfilter).</translation>
    </message>
    <message>
      <source>{} gave an empty answer.</source>
      <translation>{} gab eine leere Antwort.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The price of {} is unknown: only tokens are limited, not money.</source>
      <translation>Der Preis von {} ist unbekannt: Nur Token sind begrenzt, nicht Geld.</translation>
    </message>
    <message>
      <source>What was used today can't be written down ({}).</source>
      <translation>Der heutige Verbrauch kann nicht aufgeschrieben werden ({}).</translation>
    </message>
    <message>
      <source>this run</source>
      <translation>diesen Lauf</translation>
    </message>
    <message>
      <source>this day</source>
      <translation>diesen Tag</translation>
    </message>
    <message>
      <source>The next step may need {} tokens, but {} of the {} for {} are left.</source>
      <translation>Der nächste Schritt kann {0} Token brauchen, aber von {2} für {3} sind {1} übrig.</translation>
    </message>
    <message>
      <source>The next step may cost ${}, but ${} of the ${} for {} are left.</source>
      <translation>Der nächste Schritt kann ${0} kosten, aber von ${2} für {3} sind ${1} übrig.</translation>
    </message>
    <message>
      <source>This run has cost ${}, and its limit is ${}.</source>
      <translation>Dieser Lauf hat ${} gekostet, die Grenze ist ${}.</translation>
    </message>
    <message>
      <source>This day has cost ${}, and its limit is ${}.</source>
      <translation>Dieser Tag hat ${} gekostet, die Grenze ist ${}.</translation>
    </message>
    <message>
      <source>Raise the limit once or in the settings, or ask for a smaller step.</source>
      <translation>Die Grenze einmalig oder in den Einstellungen erhöhen oder einen kleineren Schritt anfragen.</translation>
    </message>
    <message>
      <source>Bearer {}</source>
      <translation>Bearer {}</translation>
    </message>
    <message>
      <source>The design does what was asked</source>
      <translation>Der Entwurf tut, was verlangt war</translation>
    </message>
    <message>
      <source>The built-in recipes can't review a design.</source>
      <translation>Die eingebauten Rezepte können einen Entwurf nicht durchsehen.</translation>
    </message>
    <message>
      <source>I can make a new part, change dimensions, drill holes and dress up edges, but not add anything else to a part or take from it.</source>
      <translation>Möglich sind ein neues Teil, andere Maße, Bohrungen, Verrundungen und Fasen, sonst aber nichts zu einem Teil hinzu oder davon weg.</translation>
    </message>
    <message>
      <source>The built-in recipes understand English only. </source>
      <translation>Die eingebauten Rezepte verstehen nur Englisch. </translation>
    </message>
    <message>
      <source>The built-in recipes work without a language model, so they can only make these parts: {}. For example:</source>
      <translation>Die eingebauten Rezepte kommen ohne Sprachmodell aus und können daher nur diese Teile: {}. Zum Beispiel:</translation>
    </message>
    <message>
      <source>and changes such as:</source>
      <translation>und Änderungen wie:</translation>
    </message>
    <message>
      <source>- “make the plate 2 mm thicker”, “change the length to 150”</source>
      <translation>- “make the plate 2 mm thicker”, “change the length to 150”</translation>
    </message>
    <message>
      <source>- “add a 3 mm fillet to the selected edges”, “round all vertical edges by 3 mm”</source>
      <translation>- “add a 3 mm fillet to the selected edges”, “round all vertical edges by 3 mm”</translation>
    </message>
    <message>
      <source>- “add a 5 mm hole in the middle”, “drill four M5 holes in the corners, 10 mm from the edges”</source>
      <translation>- “add a 5 mm hole in the middle”, “drill four M5 holes in the corners, 10 mm from the edges”</translation>
    </message>
    <message>
      <source>The built-in recipes can't do this task. {}</source>
      <translation>Die eingebauten Rezepte können diese Aufgabe nicht. {}</translation>
    </message>
    <message>
      <source>I can't tell what is to be done.</source>
      <translation>Es ist nicht zu erkennen, was getan werden soll.</translation>
    </message>
    <message>
      <source>The document has no body that I could change.</source>
      <translation>Das Dokument hat keinen Körper, der sich ändern ließe.</translation>
    </message>
    <message>
      <source>There are several bodies: {}. Name one by its label, or select it first.</source>
      <translation>Es gibt mehrere Körper: {}. Einen mit seiner Bezeichnung nennen oder vorher auswählen.</translation>
    </message>
    <message>
      <source>Select an edge first, or say which: all, the vertical, the top or the bottom edges.</source>
      <translation>Erst eine Kante auswählen oder sagen, welche: „all“, „vertical“, „top“ oder „bottom“.</translation>
    </message>
    <message>
      <source>Select edges, not faces.</source>
      <translation>Kanten auswählen, keine Flächen.</translation>
    </message>
    <message>
      <source>{} of {} mm on {} selected {}</source>
      <translation>{} of {} mm on {} selected {}</translation>
    </message>
    <message>
      <source>dress up: {} {} mm on {} {} in {}</source>
      <translation>dress up: {} {} mm on {} {} in {}</translation>
    </message>
    <message>
      <source>{} {} mm (not given).</source>
      <translation>{} {} mm (nicht angegeben).</translation>
    </message>
    <message>
      <source>{} of {}.</source>
      <translation>{} of {}.</translation>
    </message>
    <message>
      <source>Say which edges: all, the vertical, the top or the bottom edges, or select some.</source>
      <translation>Sagen, welche Kanten: „all“, „vertical“, „top“ oder „bottom“, oder einige auswählen.</translation>
    </message>
    <message>
      <source>{} of {} mm on {} edges of {}</source>
      <translation>{} of {} mm on {} edges of {}</translation>
    </message>
    <message>
      <source>dress up: {} {} mm on {} edges of {}</source>
      <translation>dress up: {} {} mm on {} edges of {}</translation>
    </message>
    <message>
      <source>Ask for fillets and chamfers one after the other.</source>
      <translation>Verrundungen und Fasen nacheinander anfragen.</translation>
    </message>
    <message>
      <source>For a fillet or chamfer of selected edges I don't know what to do with “{}”.</source>
      <translation>Für Verrundung oder Fase ausgewählter Kanten ist unklar, was mit „{}“ zu tun ist.</translation>
    </message>
    <message>
      <source>The size must be more than 0 and at most {} mm.</source>
      <translation>Die Größe muss mehr als 0 und höchstens {} mm sein.</translation>
    </message>
    <message>
      <source>Select an edge first: I can't tell which edges you mean.</source>
      <translation>Erst eine Kante auswählen: Es ist unklar, welche Kanten gemeint sind.</translation>
    </message>
    <message>
      <source>Select edges of one object only.</source>
      <translation>Nur Kanten eines Objekts auswählen.</translation>
    </message>
    <message>
      <source>I can't find the selected object in the document.</source>
      <translation>Das ausgewählte Objekt ist im Dokument nicht zu finden.</translation>
    </message>
    <message>
      <source>Select edges of the whole body: {} is not its last feature.</source>
      <translation>Kanten des ganzen Körpers auswählen: {} ist nicht sein letztes Formelement.</translation>
    </message>
    <message>
      <source>the upright</source>
      <translation>the upright</translation>
    </message>
    <message>
      <source>the top</source>
      <translation>the top</translation>
    </message>
    <message>
      <source>the bottom</source>
      <translation>the bottom</translation>
    </message>
    <message>
      <source>in middle</source>
      <translation>in middle</translation>
    </message>
    <message>
      <source>in centre</source>
      <translation>in centre</translation>
    </message>
    <message>
      <source>at centre</source>
      <translation>at centre</translation>
    </message>
    <message>
      <source>at middle</source>
      <translation>at middle</translation>
    </message>
    <message>
      <source>through middle</source>
      <translation>through middle</translation>
    </message>
    <message>
      <source>through centre</source>
      <translation>through centre</translation>
    </message>
    <message>
      <source>through it middle</source>
      <translation>through it middle</translation>
    </message>
    <message>
      <source>through it centre</source>
      <translation>through it centre</translation>
    </message>
    <message>
      <source>in it centre</source>
      <translation>in it centre</translation>
    </message>
    <message>
      <source>in it middle</source>
      <translation>in it middle</translation>
    </message>
    <message>
      <source>in corner</source>
      <translation>in corner</translation>
    </message>
    <message>
      <source>at corner</source>
      <translation>at corner</translation>
    </message>
    <message>
      <source>near corner</source>
      <translation>near corner</translation>
    </message>
    <message>
      <source>1 in corner</source>
      <translation>1 in corner</translation>
    </message>
    <message>
      <source>1 at corner</source>
      <translation>1 at corner</translation>
    </message>
    <message>
      <source>1 near corner</source>
      <translation>1 near corner</translation>
    </message>
    <message>
      <source>at {} {}</source>
      <translation>at {} {}</translation>
    </message>
    <message>
      <source>in the middle</source>
      <translation>in the middle</translation>
    </message>
    <message>
      <source>{} mm from the edges</source>
      <translation>{} mm from the edges</translation>
    </message>
    <message>
      <source>For holes in “{}” I don't know what to do with “{}”.</source>
      <translation>Für Bohrungen in „{}“ ist unklar, was mit „{}“ zu tun ist.</translation>
    </message>
    <message>
      <source>{} of {} mm {}</source>
      <translation>{} of {} mm {}</translation>
    </message>
    <message>
      <source>drill: {} {} mm {}</source>
      <translation>drill: {} {} mm {}</translation>
    </message>
    <message>
      <source>The holes go through the whole body along Z.</source>
      <translation>Die Bohrungen gehen entlang Z durch den ganzen Körper.</translation>
    </message>
    <message>
      <source>I can't tell which hole you mean.</source>
      <translation>Es ist unklar, welche Bohrung gemeint ist.</translation>
    </message>
    <message>
      <source>Say how far the corner holes are from the edges, for example 10 mm from the edges.</source>
      <translation>Sagen, wie weit die Eckbohrungen von den Kanten sind, zum Beispiel „10 mm from the edges“.</translation>
    </message>
    <message>
      <source>Say where the hole goes: in the middle, at 10, 20, or 4 holes 10 mm from the edges.</source>
      <translation>Sagen, wo die Bohrung hinkommt: „in the middle“, „at 10, 20“ oder „4 holes 10 mm from the edges“.</translation>
    </message>
    <message>
      <source>There I can make {} hole{}, not {}.</source>
      <translation>Möglich sind dort {0} Bohrung(en), nicht {2}.</translation>
    </message>
    <message>
      <source>Say the diameter of the hole, for example 5 mm or M5.</source>
      <translation>Den Durchmesser der Bohrung sagen, zum Beispiel 5 mm oder M5.</translation>
    </message>
    <message>
      <source>The hole must be larger than 0 and smaller than “{}”, {} mm.</source>
      <translation>Die Bohrung muss größer als 0 und kleiner als „{}“ sein, {} mm.</translation>
    </message>
    <message>
      <source>[(x, y) for x in {} for y in {}]</source>
      <translation>[(x, y) for x in {} for y in {}]</translation>
    </message>
    <message>
      <source>outer diameter</source>
      <translation>outer diameter</translation>
    </message>
    <message>
      <source>The document is empty, so there is nothing to change.</source>
      <translation>Das Dokument ist leer, es gibt nichts zu ändern.</translation>
    </message>
    <message>
      <source>Change {}</source>
      <translation>Change {}</translation>
    </message>
    <message>
      <source>The {} is changed twice.</source>
      <translation>„{}“ wird zweimal geändert.</translation>
    </message>
    <message>
      <source>Say by how much, for example “2 mm {}”.</source>
      <translation>Sagen, um wie viel, zum Beispiel „2 mm {}“.</translation>
    </message>
    <message>
      <source>In this change I don't know what to do with “{}”.</source>
      <translation>In dieser Änderung ist unklar, was mit „{}“ zu tun ist.</translation>
    </message>
    <message>
      <source>I can't tell which dimension is to be changed, or to what.</source>
      <translation>Es ist unklar, welches Maß zu ändern ist oder worauf.</translation>
    </message>
    <message>
      <source>The {} is {}, not {}.</source>
      <translation>„{}“ ist {}, nicht {}.</translation>
    </message>
    <message>
      <source>There are several: {}. Name the object by its label, or select it first.</source>
      <translation>Es gibt mehrere: {}. Das Objekt mit seiner Bezeichnung nennen oder vorher auswählen.</translation>
    </message>
    <message>
      <source> of “{}”</source>
      <translation> von „{}“</translation>
    </message>
    <message>
      <source>I find no {}{} that can be changed.</source>
      <translation>Kein änderbares Maß „{}“{} gefunden.</translation>
    </message>
    <message>
      <source>{} follows the expression {}; change what it refers to.</source>
      <translation>{} folgt dem Ausdruck {}; ändern, worauf er verweist.</translation>
    </message>
    <message>
      <source>The {} is {} already.</source>
      <translation>„{}“ ist schon {}.</translation>
    </message>
    <message>
      <source>more than 0 and at most {} mm</source>
      <translation>mehr als 0 und höchstens {} mm</translation>
    </message>
    <message>
      <source>a whole number, at least 1</source>
      <translation>eine ganze Zahl, mindestens 1</translation>
    </message>
    <message>
      <source>The {} would be {}; it must be {}.</source>
      <translation>„{}“ würde {}; zulässig: {}.</translation>
    </message>
    <message>
      <source>For {} holes say the screw's size, for example M6.</source>
      <translation>Für Bohrungen „{}“ die Schraubengröße sagen, zum Beispiel M6.</translation>
    </message>
    <message>
      <source>I know no hole for {}; give the diameter in mm.</source>
      <translation>Keine Bohrung für {} bekannt; den Durchmesser in mm angeben.</translation>
    </message>
    <message>
      <source>I know the drills for coarse threads only, not “{}”.</source>
      <translation>Kernbohrungen sind nur für Regelgewinde bekannt, nicht für „{}“.</translation>
    </message>
    <message>
      <source>Holes for an {} thread are drilled {} mm (coarse pitch); no thread is cut.</source>
      <translation>Bohrungen für ein Gewinde {} werden mit {} mm gebohrt (Regelgewinde); es wird kein Gewinde geschnitten.</translation>
    </message>
    <message>
      <source>Say one fit for the holes: fine, medium or coarse.</source>
      <translation>Nur eine Passung für die Bohrungen nennen: „fine“, „medium“ oder „coarse“.</translation>
    </message>
    <message>
      <source>Holes for {} are {} mm clearance holes (ISO 273, {}).</source>
      <translation>Bohrungen für {} sind Durchgangslöcher mit {} mm (ISO 273, {}).</translation>
    </message>
    <message>
      <source>I make one part at a time: ask for one {}.</source>
      <translation>Nur ein Teil auf einmal: „{}“ einmal anfragen.</translation>
    </message>
    <message>
      <source>I can't tell which part you mean{}.</source>
      <translation>Es ist unklar, welches Teil gemeint ist{}.</translation>
    </message>
    <message>
      <source>The material ({}) is not stored: the recipe makes the shape only.</source>
      <translation>Das Material ({}) wird nicht gespeichert: Das Rezept macht nur die Form.</translation>
    </message>
    <message>
      <source>Say “and” between the dimensions of the {}.</source>
      <translation>Zwischen den Maßen von „{}“ das Wort „and“ schreiben.</translation>
    </message>
    <message>
      <source>The width is along X, the depth along Y.</source>
      <translation>Die Breite liegt entlang X, die Tiefe entlang Y.</translation>
    </message>
    <message>
      <source>I can't tell what {} means for {}; name the dimensions.</source>
      <translation>Unklar, was {} für {} bedeutet; die Maße benennen.</translation>
    </message>
    <message>
      <source>{} is read as {}.</source>
      <translation>{} wird als {} gelesen.</translation>
    </message>
    <message>
      <source>{} has {} {}, not {}.</source>
      <translation>{} hat {} {}, nicht {}.</translation>
    </message>
    <message>
      <source>such hole</source>
      <translation>such hole</translation>
    </message>
    <message>
      <source>, or 1 {}</source>
      <translation>, oder 1 {}</translation>
    </message>
    <message>
      <source>{} can have {} {}{}, but not {}.</source>
      <translation>{} kann {} {}{} haben, aber nicht {}.</translation>
    </message>
    <message>
      <source>I know the sizes {}, but not {}.</source>
      <translation>Bekannt sind die Größen {}, aber nicht {}.</translation>
    </message>
    <message>
      <source>Dimensions for {} follow {}.</source>
      <translation>Maße für {} nach {}.</translation>
    </message>
    <message>
      <source>The {} can't be {}.</source>
      <translation>„{}“ kann nicht {} sein.</translation>
    </message>
    <message>
      <source>I make one part at a time: {} or {}?</source>
      <translation>Nur ein Teil auf einmal: {} oder {}?</translation>
    </message>
    <message>
      <source>For {} I don't know what to do with “{}”.</source>
      <translation>Für „{}“ ist unklar, was mit „{}“ zu tun ist.</translation>
    </message>
    <message>
      <source>Make the {}</source>
      <translation>Make the {}</translation>
    </message>
    <message>
      <source>recipe {}: {}; options: {}</source>
      <translation>recipe {}: {}; options: {}</translation>
    </message>
    <message>
      <source>“{}” is not a number.</source>
      <translation>„{}“ ist keine Zahl.</translation>
    </message>
    <message>
      <source>The {} is given twice, as {} and as {}.</source>
      <translation>„{}“ ist zweimal angegeben, als {} und als {}.</translation>
    </message>
    <message>
      <source>You ask for {} and for none.</source>
      <translation>Verlangt sind {} und zugleich keine.</translation>
    </message>
    <message>
      <source>The {} contradicts the {}.</source>
      <translation>„{}“ widerspricht „{}“.</translation>
    </message>
    <message>
      <source>{} {} (not given).</source>
      <translation>{} {} (nicht angegeben).</translation>
    </message>
    <message>
      <source>Say the unit of the last number in “{}”, too.</source>
      <translation>Auch die Einheit der letzten Zahl in „{}“ nennen.</translation>
    </message>
    <message>
      <source>“{}” can be read in two ways; write {} or {}.</source>
      <translation>„{}“ lässt sich auf zwei Arten lesen; {} oder {} schreiben.</translation>
    </message>
    <message>
      <source>“{}” can be read in two ways; write an x between the count and the size.</source>
      <translation>„{}“ lässt sich auf zwei Arten lesen; ein x zwischen Anzahl und Größe schreiben.</translation>
    </message>
    <message>
      <source>I don't know the unit of “{}”; write {} inch, or a decimal number.</source>
      <translation>Die Einheit von „{}“ ist unbekannt; {} inch oder eine Dezimalzahl schreiben.</translation>
    </message>
    <message>
      <source>“{} …” can mean inches or not; write {} inch or {} mm.</source>
      <translation>„{} …“ kann Zoll bedeuten oder nicht; {} inch oder {} mm schreiben.</translation>
    </message>
    <message>
      <source>The model should have answered with a JSON object, but there is none in its reply.</source>
      <translation>Das Modell sollte mit einem JSON-Objekt antworten, aber in der Antwort ist keines.</translation>
    </message>
    <message>
      <source>The model should have answered with a Python script, but there is none in its reply.</source>
      <translation>Das Modell sollte mit einem Python-Skript antworten, aber in der Antwort ist keines.</translation>
    </message>
    <message>
      <source>The day's limit can't be checked ({}).</source>
      <translation>Die Tagesgrenze lässt sich nicht prüfen ({}).</translation>
    </message>
    <message>
      <source>See that {} can be written, or lift the day's limit in the settings.</source>
      <translation>Dafür sorgen, dass {} geschrieben werden kann, oder die Tagesgrenze in den Einstellungen aufheben.</translation>
    </message>
    <message>
      <source>{} is there already</source>
      <translation>{} ist schon da</translation>
    </message>
    <message>
      <source>did not finish within its {} s</source>
      <translation>wurde nicht in seinen {} s fertig</translation>
    </message>
    <message>
      <source>fell silent for {} s in the middle of its answer</source>
      <translation>verstummte für {} s mitten in der Antwort</translation>
    </message>
    <message>
      <source>A list is nested too deeply to be handed to FreeCAD.</source>
      <translation>Eine Liste ist zu tief verschachtelt für FreeCAD.</translation>
    </message>
    <message>
      <source>FreeCAD can't be given a {}; give it numbers, text, lists or FreeCAD's own values.</source>
      <translation>FreeCAD nimmt kein {}; Zahlen, Text, Listen oder FreeCADs eigene Werte geben.</translation>
    </message>
    <message>
      <source>The number {} is too large or not a number.</source>
      <translation>Die Zahl {} ist zu groß oder keine Zahl.</translation>
    </message>
    <message>
      <source>A text for FreeCAD is too long or holds a null character.</source>
      <translation>Ein Text für FreeCAD ist zu lang oder enthält ein Nullzeichen.</translation>
    </message>
    <message>
      <source>A text for FreeCAD holds half a character.</source>
      <translation>Ein Text für FreeCAD enthält ein halbes Zeichen.</translation>
    </message>
    <message>
      <source>FreeCAD can't be given a `{}` of the script; give it the numbers.</source>
      <translation>FreeCAD nimmt kein `{}` des Skripts; die Zahlen geben.</translation>
    </message>
    <message>
      <source>A list for FreeCAD is too long.</source>
      <translation>Eine Liste für FreeCAD ist zu lang.</translation>
    </message>
    <message>
      <source>the shape given is null (it holds nothing); recompute the object it comes from, or make it first</source>
      <translation>die Form ist leer (null); das Objekt, von dem sie stammt, neu berechnen oder sie erst machen</translation>
    </message>
    <message>
      <source>A quantity is a short text such as `10 mm`.</source>
      <translation>Eine Größe ist ein kurzer Text wie `10 mm`.</translation>
    </message>
    <message>
      <source>The number {}{} is beyond ±10,000,000 mm, which the geometry kernel can't take.</source>
      <translation>Die Zahl {}{} liegt jenseits von ±10.000.000 mm, die der Geometriekern verträgt.</translation>
    </message>
    <message>
      <source>FreeCAD gives a value that is nested too deeply.</source>
      <translation>FreeCAD liefert einen zu tief verschachtelten Wert.</translation>
    </message>
    <message>
      <source>a value of type {}</source>
      <translation>ein Wert vom Typ {}</translation>
    </message>
    <message>
      <source>iterating over a {}</source>
      <translation>Durchlaufen von {}</translation>
    </message>
    <message>
      <source>The name of an object is a short text without slashes.</source>
      <translation>Der Name eines Objekts ist ein kurzer Text ohne Schrägstriche.</translation>
    </message>
    <message>
      <source>use `Part::Feature` with a shape, or one of Draft's makers</source>
      <translation>`Part::Feature` mit einer Form benutzen oder eine Funktion aus Draft</translation>
    </message>
    <message>
      <source>Objects of type `{}` can't be added by scripts</source>
      <translation>Objekte vom Typ `{}` können Skripte nicht hinzufügen</translation>
    </message>
    <message>
      <source>A script adds up to {} objects; use a pattern feature or a compound.</source>
      <translation>Ein Skript fügt bis zu {} Objekte hinzu; ein Muster oder einen Verbund benutzen.</translation>
    </message>
    <message>
      <source>`{}` takes no text; scripts have no files.</source>
      <translation>`{}` nimmt keinen Text; Skripte haben keine Dateien.</translation>
    </message>
    <message>
      <source>The order of angles is a word such as `XYZ`.</source>
      <translation>Die Reihenfolge der Winkel ist ein Wort wie `XYZ`.</translation>
    </message>
    <message>
      <source>A text for `{}` is too long.</source>
      <translation>Ein Text für `{}` ist zu lang.</translation>
    </message>
    <message>
      <source>`{}` takes no path; scripts have no files.</source>
      <translation>`{}` nimmt keinen Pfad; Skripte haben keine Dateien.</translation>
    </message>
    <message>
      <source>A helix has up to {} turns; use a larger pitch.</source>
      <translation>Eine Wendel hat bis zu {} Windungen; eine größere Steigung wählen.</translation>
    </message>
    <message>
      <source>An array has up to {} elements.</source>
      <translation>Eine Anordnung hat bis zu {} Elemente.</translation>
    </message>
    <message>
      <source>`Sketcher.Constraint` has no type `{}` that scripts can use.</source>
      <translation>`Sketcher.Constraint` hat keinen Typ `{}` für Skripte.</translation>
    </message>
    <message>
      <source>`Sketcher.Constraint('{}', …)` takes after the type: {}.</source>
      <translation>`Sketcher.Constraint('{}', …)` nimmt nach dem Typ: {}.</translation>
    </message>
    <message>
      <source>geometry index</source>
      <translation>Nummer der Geometrie</translation>
    </message>
    <message>
      <source>point 0–3</source>
      <translation>Punkt 0–3</translation>
    </message>
    <message>
      <source>`addObject` takes a type and a name; Python proxies are not available to scripts.</source>
      <translation>`addObject` nimmt einen Typ und einen Namen; Python-Proxys stehen Skripten nicht zur Verfügung.</translation>
    </message>
    <message>
      <source>`removeObject` takes an object's name, a text: `doc.removeObject(obj.Name)`.</source>
      <translation>`removeObject` nimmt den Namen eines Objekts, einen Text: `doc.removeObject(obj.Name)`.</translation>
    </message>
    <message>
      <source>`findObjects` takes a type and a simple name pattern.</source>
      <translation>`findObjects` nimmt einen Typ und ein einfaches Namensmuster.</translation>
    </message>
    <message>
      <source>Properties of type `{}` can't be added by scripts; use numbers, quantities, text, vectors or links.</source>
      <translation>Eigenschaften vom Typ `{}` können Skripte nicht hinzufügen; Zahlen, Größen, Text, Vektoren oder Verknüpfungen benutzen.</translation>
    </message>
    <message>
      <source>`{}` is no name for a property; use letters, digits and underscores.</source>
      <translation>`{}` ist kein Name für eine Eigenschaft; Buchstaben, Ziffern und Unterstriche benutzen.</translation>
    </message>
    <message>
      <source>`setExpression` takes a property and an expression, both text.</source>
      <translation>`setExpression` nimmt eine Eigenschaft und einen Ausdruck, beide als Text.</translation>
    </message>
    <message>
      <source>`evalExpression` takes a text.</source>
      <translation>`evalExpression` nimmt einen Text.</translation>
    </message>
    <message>
      <source>`sheet.set` takes an address and a text, for example `sheet.set('A1', '5 mm')`.</source>
      <translation>`sheet.set` nimmt eine Adresse und einen Text, zum Beispiel `sheet.set('A1', '5 mm')`.</translation>
    </message>
    <message>
      <source>This sets more cells or longer texts than a script may.</source>
      <translation>Das setzt mehr Zellen oder längere Texte, als ein Skript darf.</translation>
    </message>
    <message>
      <source>`getPropertyByName` takes a text.</source>
      <translation>`getPropertyByName` nimmt einen Text.</translation>
    </message>
    <message>
      <source>Scripts make `bytes` from text only.</source>
      <translation>Skripte machen `bytes` nur aus Text.</translation>
    </message>
    <message>
      <source>`{}` is not available to scripts.</source>
      <translation>`{}` steht Skripten nicht zur Verfügung.</translation>
    </message>
    <message>
      <source>`type` with three arguments is not available to scripts; write a `class`.</source>
      <translation>`type` mit drei Argumenten steht Skripten nicht zur Verfügung; eine `class` schreiben.</translation>
    </message>
    <message>
      <source>`round` takes up to 400 digits.</source>
      <translation>`round` nimmt bis zu 400 Stellen.</translation>
    </message>
    <message>
      <source>`pow` with a modulus takes smaller numbers.</source>
      <translation>`pow` mit Modulus nimmt kleinere Zahlen.</translation>
    </message>
    <message>
      <source>A number of more than 4,000 digits is not available to scripts.</source>
      <translation>Eine Zahl mit mehr als 4.000 Stellen steht Skripten nicht zur Verfügung.</translation>
    </message>
    <message>
      <source>Class keywords are not available to scripts; leave them out.</source>
      <translation>Schlüsselwörter einer Klasse stehen Skripten nicht zur Verfügung; sie weglassen.</translation>
    </message>
    <message>
      <source>A class of a script can't define `{}`.</source>
      <translation>Eine Klasse eines Skripts kann `{}` nicht definieren.</translation>
    </message>
    <message>
      <source>A class of a script can't derive from `{}`; keep one as an attribute.</source>
      <translation>Eine Klasse eines Skripts kann nicht von `{}` erben; eines als Attribut halten.</translation>
    </message>
    <message>
      <source>A class of a script derives from its own classes, `object`, exceptions or `Enum`.</source>
      <translation>Eine Klasse eines Skripts erbt von eigenen Klassen, `object`, Ausnahmen oder `Enum`.</translation>
    </message>
    <message>
      <source>A class of `{}` values can't define `{}`.</source>
      <translation>Eine Klasse mit Werten `{}` kann `{}` nicht definieren.</translation>
    </message>
    <message>
      <source>Fields of a named tuple begin with a letter.</source>
      <translation>Felder eines benannten Tupels beginnen mit einem Buchstaben.</translation>
    </message>
    <message>
      <source>`@dataclass` is for classes of the script.</source>
      <translation>`@dataclass` ist für Klassen des Skripts.</translation>
    </message>
    <message>
      <source>The script is nested too deeply; use more, simpler statements.</source>
      <translation>Das Skript ist zu tief verschachtelt; mehr und einfachere Anweisungen schreiben.</translation>
    </message>
    <message>
      <source>Python can't compile this line: {}.</source>
      <translation>Python kann diese Zeile nicht übersetzen: {}.</translation>
    </message>
    <message>
      <source>Python can't compile the script: {}.</source>
      <translation>Python kann das Skript nicht übersetzen: {}.</translation>
    </message>
    <message>
      <source>Check that FreeCAD's command line program starts, or set the path of another one in the settings or in the environment variable AI_DESIGNER_FREECADCMD.</source>
      <translation>Prüfen, ob FreeCADs Kommandozeilenprogramm startet, oder den Pfad eines anderen in den Einstellungen oder in der Umgebungsvariable AI_DESIGNER_FREECADCMD angeben.</translation>
    </message>
    <message>
      <source>The trial process did not start within {} seconds, so nothing was checked.</source>
      <translation>Der Prozess für den Probelauf startete nicht in {} Sekunden, daher wurde nichts geprüft.</translation>
    </message>
    <message>
      <source>Try again when the machine is less busy.</source>
      <translation>Noch einmal versuchen, wenn der Rechner weniger zu tun hat.</translation>
    </message>
    <message>
      <source>The trial process left no document, so nothing was saved.</source>
      <translation>Der Probelauf hinterließ kein Dokument, daher wurde nichts gespeichert.</translation>
    </message>
    <message>
      <source> in line {} of the script</source>
      <translation> in Zeile {} des Skripts</translation>
    </message>
    <message>
      <source>The script did not finish within {} seconds{where}.</source>
      <translation>Das Skript wurde nicht in {} Sekunden fertig{where}.</translation>
    </message>
    <message>
      <source>The script needed more than {} MiB of memory{where}.</source>
      <translation>Das Skript brauchte mehr als {} MiB Speicher{where}.</translation>
    </message>
    <message>
      <source>FreeCAD crashed{where} ({}). Your FreeCAD is not affected.</source>
      <translation>FreeCAD ist abgestürzt{where} ({}). Das eigene FreeCAD ist nicht betroffen.</translation>
    </message>
    <message>
      <source>exit status {}</source>
      <translation>Endstatus {}</translation>
    </message>
    <message>
      <source>signal {}</source>
      <translation>Signal {}</translation>
    </message>
    <message>
      <source>nothing; it ended with {}</source>
      <translation>nichts; er endete mit {}</translation>
    </message>
    <message>
      <source>The trial process could not do its work, so nothing was checked. It said: {}</source>
      <translation>Der Prozess für den Probelauf konnte nicht arbeiten, daher wurde nichts geprüft. Er sagte: {}</translation>
    </message>
    <message>
      <source>`{}` is not available to scripts; {}.</source>
      <translation>`{}` steht Skripten nicht zur Verfügung; {}.</translation>
    </message>
    <message>
      <source>An expression is longer than {} characters; split it over properties.</source>
      <translation>Ein Ausdruck ist länger als {} Zeichen; ihn auf Eigenschaften verteilen.</translation>
    </message>
    <message>
      <source>The expression `{}` uses `{}`; they hold numbers, units, names of this document and functions.</source>
      <translation>Der Ausdruck `{}` benutzt `{}`; erlaubt sind Zahlen, Einheiten, Namen dieses Dokuments und Funktionen.</translation>
    </message>
    <message>
      <source>An expression is nested too deeply; split it over properties.</source>
      <translation>Ein Ausdruck ist zu tief verschachtelt; ihn auf Eigenschaften verteilen.</translation>
    </message>
    <message>
      <source>`{}` can't have an expression; use a property such as `Length` or `Constraints.name`.</source>
      <translation>`{}` kann keinen Ausdruck haben; eine Eigenschaft wie `Length` oder `Constraints.name` benutzen.</translation>
    </message>
    <message>
      <source>The expression `{}` uses `{}`, which is not available to scripts.</source>
      <translation>Der Ausdruck `{}` benutzt `{}`, was Skripten nicht zur Verfügung steht.</translation>
    </message>
    <message>
      <source>The expression `{}` calls `{}`, which is not among the functions for scripts.</source>
      <translation>Der Ausdruck `{}` ruft `{}` auf, keine der Funktionen für Skripte.</translation>
    </message>
    <message>
      <source>make such objects with `doc.addObject`</source>
      <translation>solche Objekte mit `doc.addObject` machen</translation>
    </message>
    <message>
      <source>&lt;{}, without effect&gt;</source>
      <translation>&lt;{}, ohne Wirkung&gt;</translation>
    </message>
    <message>
      <source>Widths in formats are plain numbers up to {}.</source>
      <translation>Breiten in Formaten sind einfache Zahlen bis {}.</translation>
    </message>
    <message>
      <source>`{}` is not available to scripts; format the value itself.</source>
      <translation>`{}` steht Skripten nicht zur Verfügung; den Wert selbst formatieren.</translation>
    </message>
    <message>
      <source>invalid field in format string</source>
      <translation>ungültiges Feld im Formattext</translation>
    </message>
    <message>
      <source>del of this item</source>
      <translation>Löschen dieses Elements</translation>
    </message>
    <message>
      <source>Keyword names that begin with an underscore can't be given with `**`.</source>
      <translation>Namen, die mit einem Unterstrich beginnen, lassen sich nicht mit `**` übergeben.</translation>
    </message>
    <message>
      <source>`{}` selects up to 1,000 items.</source>
      <translation>`{}` wählt bis zu 1.000 Elemente.</translation>
    </message>
    <message>
      <source>`product` repeats up to 20 times.</source>
      <translation>`product` wiederholt bis zu 20-mal.</translation>
    </message>
    <message>
      <source>`total_ordering` is for classes of the script.</source>
      <translation>`total_ordering` ist für Klassen des Skripts.</translation>
    </message>
    <message>
      <source>`{}` takes numbers up to {}.</source>
      <translation>`{}` nimmt Zahlen bis {}.</translation>
    </message>
    <message>
      <source>`{}` takes up to 100 numbers.</source>
      <translation>`{}` nimmt bis zu 100 Zahlen.</translation>
    </message>
    <message>
      <source>A seed is a number or a text.</source>
      <translation>Ein Startwert ist eine Zahl oder ein Text.</translation>
    </message>
    <message>
      <source>`attrgetter` takes names that begin with a letter.</source>
      <translation>`attrgetter` nimmt Namen, die mit einem Buchstaben beginnen.</translation>
    </message>
    <message>
      <source>This value is nested too deeply to be copied.</source>
      <translation>Dieser Wert ist zum Kopieren zu tief verschachtelt.</translation>
    </message>
    <message>
      <source>separate process</source>
      <translation>eigener Prozess</translation>
    </message>
    <message>
      <source>{} s of time</source>
      <translation>{} s Zeit</translation>
    </message>
    <message>
      <source>{} MiB of memory</source>
      <translation>{} MiB Speicher</translation>
    </message>
    <message>
      <source>no other processes</source>
      <translation>keine anderen Prozesse</translation>
    </message>
    <message>
      <source>files of FreeCAD and its own folder only</source>
      <translation>nur Dateien von FreeCAD und der eigene Ordner</translation>
    </message>
    <message>
      <source>no network</source>
      <translation>kein Netz</translation>
    </message>
    <message>
      <source>processor time</source>
      <translation>Prozessorzeit</translation>
    </message>
    <message>
      <source>file size</source>
      <translation>Dateigröße</translation>
    </message>
    <message>
      <source>open files</source>
      <translation>offene Dateien</translation>
    </message>
    <message>
      <source>no core dumps</source>
      <translation>keine Speicherabzüge</translation>
    </message>
    <message>
      <source>a tuple of three numbers from 0.0 to 1.0, each with a point</source>
      <translation>ein Tupel aus drei Zahlen von 0.0 bis 1.0, jede mit Punkt</translation>
    </message>
    <message>
      <source>a list of colours, each a tuple like (1.0, 0.5, 0.0)</source>
      <translation>eine Liste von Farben, jede ein Tupel wie (1.0, 0.5, 0.0)</translation>
    </message>
    <message>
      <source>a whole number from 0 to 100</source>
      <translation>eine ganze Zahl von 0 bis 100</translation>
    </message>
    <message>
      <source>The script made more than {} steps; is there an endless loop?</source>
      <translation>Das Skript machte mehr als {} Schritte; eine Endlosschleife?</translation>
    </message>
    <message>
      <source>The script ran longer than {} s.</source>
      <translation>Das Skript lief länger als {} s.</translation>
    </message>
    <message>
      <source>The script was stopped by the user.</source>
      <translation>Das Skript wurde auf Wunsch gestoppt.</translation>
    </message>
    <message>
      <source>No module named '{}'</source>
      <translation>Kein Modul namens '{}'</translation>
    </message>
    <message>
      <source>the user closes documents</source>
      <translation>Dokumente schließt der Benutzer</translation>
    </message>
    <message>
      <source>The command `{}` is not available to scripts; write the statements directly.</source>
      <translation>Der Befehl `{}` steht Skripten nicht zur Verfügung; die Anweisungen selbst schreiben.</translation>
    </message>
    <message>
      <source>The result of {} would be too large; modelling scripts need far smaller values.</source>
      <translation>Das Ergebnis von {} wäre zu groß; Skripte zum Modellieren brauchen weit kleinere Werte.</translation>
    </message>
    <message>
      <source>this operation</source>
      <translation>diese Rechnung</translation>
    </message>
    <message>
      <source>Widths in `%` formats are plain numbers up to {}.</source>
      <translation>Breiten in `%`-Formaten sind einfache Zahlen bis {}.</translation>
    </message>
    <message>
      <source>comparing or printing this value</source>
      <translation>Vergleichen oder Ausgeben dieses Werts</translation>
    </message>
    <message>
      <source>use it inside a class of the script</source>
      <translation>es in einer Klasse des Skripts benutzen</translation>
    </message>
    <message>
      <source>'super' object has no attribute '{}'</source>
      <translation>'super' object has no attribute '{}'</translation>
    </message>
    <message>
      <source>'{}' object has no attribute '{}'</source>
      <translation>'{}' object has no attribute '{}'</translation>
    </message>
    <message>
      <source>no attribute '{}'</source>
      <translation>no attribute '{}'</translation>
    </message>
    <message>
      <source>type object '{}' has no attribute '{}'</source>
      <translation>type object '{}' has no attribute '{}'</translation>
    </message>
    <message>
      <source>the shape is null (it holds nothing), so `{}` has no meaning; recompute or check `isNull()` first</source>
      <translation>die Form ist leer (null), daher hat `{}` keinen Sinn; neu berechnen oder erst `isNull()` prüfen</translation>
    </message>
    <message>
      <source>`{}` of `{}` is {}; it must lie between {} and {}.</source>
      <translation>`{}` von `{}` ist {}; es muss zwischen {} und {} liegen.</translation>
    </message>
    <message>
      <source>The script is too large or nested too deeply; use more, simpler statements.</source>
      <translation>Das Skript ist zu groß oder zu tief verschachtelt; mehr und einfachere Anweisungen schreiben.</translation>
    </message>
    <message>
      <source>{} syntax is not available to scripts; write it in simpler statements</source>
      <translation>Die Syntax {} steht Skripten nicht zur Verfügung; es in einfacheren Anweisungen schreiben</translation>
    </message>
    <message>
      <source>A class of a script can't define `{}`; use an ordinary method.</source>
      <translation>Eine Klasse eines Skripts kann `{}` nicht definieren; eine gewöhnliche Methode benutzen.</translation>
    </message>
    <message>
      <source>use the built-in functions and operators instead of special names</source>
      <translation>eingebaute Funktionen und Operatoren statt besonderer Namen benutzen</translation>
    </message>
    <message>
      <source>`{}` is neither defined in this script nor available to scripts; define or import it first.</source>
      <translation>`{}` ist weder im Skript definiert noch für Skripte verfügbar; es erst definieren oder importieren.</translation>
    </message>
    <message>
      <source>scripts can't look into the interpreter</source>
      <translation>Skripte können nicht in den Interpreter sehen</translation>
    </message>
    <message>
      <source>Relative imports are not available to scripts; a script stands alone.</source>
      <translation>Relative Importe stehen Skripten nicht zur Verfügung; ein Skript steht allein.</translation>
    </message>
    <message>
      <source>available are </source>
      <translation>verfügbar sind </translation>
    </message>
    <message>
      <source>A literal is longer than {} characters; build it in a loop.</source>
      <translation>Ein Text im Skript ist länger als {} Zeichen; ihn in einer Schleife aufbauen.</translation>
    </message>
    <message>
      <source>A number is too large; FreeCAD's sizes end at 10,000,000 mm.</source>
      <translation>Eine Zahl ist zu groß; FreeCADs Größen enden bei 10.000.000 mm.</translation>
    </message>
    <message>
      <source>Class keywords such as `metaclass` are not available to scripts; leave them out.</source>
      <translation>Schlüsselwörter einer Klasse wie `metaclass` stehen Skripten nicht zur Verfügung; sie weglassen.</translation>
    </message>
    <message>
      <source>Patterns of `match` are literals; compare other values in an `if`.</source>
      <translation>Muster von `match` sind feste Werte; andere Werte mit `if` vergleichen.</translation>
    </message>
    <message>
      <source>An annotation without a value needs a plain name.</source>
      <translation>Eine Annotation ohne Wert braucht einen einfachen Namen.</translation>
    </message>
    <message>
      <source>the user exports from the panel</source>
      <translation>exportiert wird im Panel</translation>
    </message>
    <message>
      <source>scripts have no files; make the geometry</source>
      <translation>Skripte haben keine Dateien; die Geometrie machen</translation>
    </message>
    <message>
      <source>not enough memory</source>
      <translation>zu wenig Speicher</translation>
    </message>
    <message>
      <source>out of memory</source>
      <translation>kein Speicher mehr</translation>
    </message>
    <message>
      <source>(no text)</source>
      <translation>(kein Text)</translation>
    </message>
    <message>
      <source>The script raised {}; let it come to its end instead.</source>
      <translation>Das Skript löste {} aus; es stattdessen zu Ende kommen lassen.</translation>
    </message>
    <message>
      <source>The script needed more memory than it may have.</source>
      <translation>Das Skript brauchte mehr Speicher, als es haben darf.</translation>
    </message>
    <message>
      <source>The script is not text.</source>
      <translation>Das Skript ist kein Text.</translation>
    </message>
    <message>
      <source>The script is longer than {} characters or {} lines; write loops instead of repeated statements, or split the task.</source>
      <translation>Das Skript ist länger als {} Zeichen oder {} Zeilen; Schleifen statt wiederholter Anweisungen schreiben oder die Aufgabe teilen.</translation>
    </message>
    <message>
      <source>The character U+{} is invisible or looks like another; write plain characters.</source>
      <translation>Das Zeichen U+{} ist unsichtbar oder gleicht einem anderen; einfache Zeichen schreiben.</translation>
    </message>
    <message>
      <source>Scripts are UTF-8; leave the coding line out.</source>
      <translation>Skripte sind UTF-8; die Zeile mit der Kodierung weglassen.</translation>
    </message>
    <message>
      <source>The name `{}` looks like another name to Python; write it in plain letters.</source>
      <translation>Der Name `{}` sieht für Python wie ein anderer aus; ihn in einfachen Buchstaben schreiben.</translation>
    </message>
    <message>
      <source>Python can't read this line: {}.</source>
      <translation>Python kann diese Zeile nicht lesen: {}.</translation>
    </message>
    <message>
      <source>Python can't read the script: {}.</source>
      <translation>Python kann das Skript nicht lesen: {}.</translation>
    </message>
    <message>
      <source>The dry run's result is larger than any design needs, so nothing of it was used.</source>
      <translation>Das Ergebnis des Probelaufs ist größer, als ein Entwurf braucht, daher wurde nichts davon verwendet.</translation>
    </message>
    <message>
      <source>The dry run's result can't be read ({}), so nothing of it was used.</source>
      <translation>Das Ergebnis des Probelaufs ist nicht lesbar ({}), daher wurde nichts davon verwendet.</translation>
    </message>
    <message>
      <source>its meshes are missing</source>
      <translation>seine Netze fehlen</translation>
    </message>
    <message>
      <source>its meshes are larger than anything that can be shown</source>
      <translation>seine Netze sind größer, als sich zeigen lässt</translation>
    </message>
    <message>
      <source>the mesh of {} refers to points that it does not have</source>
      <translation>das Netz von {} verweist auf Punkte, die es nicht hat</translation>
    </message>
    <message>
      <source>the edges of {} refer to points that they do not have</source>
      <translation>die Kanten von {} verweisen auf Punkte, die sie nicht haben</translation>
    </message>
    <message>
      <source>RestrictedPython refuses this: {}</source>
      <translation>RestrictedPython lehnt dies ab: {}</translation>
    </message>
    <message>
      <source>"{}" is an invalid variable name because it starts with "_".</source>
      <translation>"{}" ist kein gültiger Variablenname, weil er mit "_" beginnt.</translation>
    </message>
    <message>
      <source>"{}" is an invalid attribute name because it starts with "_".</source>
      <translation>"{}" ist kein gültiger Attributname, weil er mit "_" beginnt.</translation>
    </message>
    <message>
      <source>"{}" is a restricted name.</source>
      <translation>"{}" ist ein gesperrter Name.</translation>
    </message>
    <message>
      <source>Class keywords are not allowed.</source>
      <translation>Schlüsselwörter einer Klasse sind nicht erlaubt.</translation>
    </message>
    <message>
      <source>`getrandbits` gives up to {} bits.</source>
      <translation>`getrandbits` liefert bis zu {} Bits.</translation>
    </message>
    <message>
      <source>Job objects exist on Windows only.</source>
      <translation>Job-Objekte gibt es nur unter Windows.</translation>
    </message>
    <message>
      <source>Windows did not limit the trial process (error {}), so it was not used.</source>
      <translation>Windows hat den Prozess des Probelaufs nicht begrenzt (Fehler {}), daher wurde er nicht benutzt.</translation>
    </message>
    <message>
      <source>FreeCAD's command line program could not be started: {} ({}).</source>
      <translation>FreeCADs Kommandozeilenprogramm ließ sich nicht starten: {} ({}).</translation>
    </message>
    <message>
      <source>Set its path in the settings, or in the environment variable AI_DESIGNER_FREECADCMD.</source>
      <translation>Seinen Pfad in den Einstellungen oder in der Umgebungsvariable AI_DESIGNER_FREECADCMD angeben.</translation>
    </message>
    <message>
      <source>document {}</source>
      <translation>Dokument {}</translation>
    </message>
    <message>
      <source>scripts work on one document only</source>
      <translation>Skripte arbeiten nur an einem Dokument</translation>
    </message>
    <message>
      <source>This object was deleted from the document; take a new one from `doc.getObject`.</source>
      <translation>Dieses Objekt wurde aus dem Dokument gelöscht; mit `doc.getObject` ein neues holen.</translation>
    </message>
    <message>
      <source>'{}' object has no property '{}'</source>
      <translation>'{}' object has no property '{}'</translation>
    </message>
    <message>
      <source>this kind of property is not for scripts</source>
      <translation>diese Art Eigenschaft ist nicht für Skripte</translation>
    </message>
    <message>
      <source>The text for `{}` is too long.</source>
      <translation>Der Text für `{}` ist zu lang.</translation>
    </message>
    <message>
      <source>`{}` is at most {} for scripts.</source>
      <translation>`{}` ist für Skripte höchstens {}.</translation>
    </message>
    <message>
      <source>set one of </source>
      <translation>eines davon setzen: </translation>
    </message>
    <message>
      <source>del {}</source>
      <translation>del {}</translation>
    </message>
    <message>
      <source>Nothing was accepted in this session, so there is nothing to make a macro of.</source>
      <translation>In dieser Sitzung wurde nichts übernommen, also gibt es nichts, woraus ein Makro werden könnte.</translation>
    </message>
    <message>
      <source>There is no step {} in this session; it has {}.</source>
      <translation>In dieser Sitzung gibt es keinen Schritt {}; sie hat {}.</translation>
    </message>
    <message>
      <source>Step {} (“{}”) was undone.</source>
      <translation>Schritt {} („{}“) wurde rückgängig gemacht.</translation>
    </message>
    <message>
      <source>Choose others.</source>
      <translation>Andere wählen.</translation>
    </message>
    <message>
      <source>Step {} was kept by an older version, without what a macro needs.</source>
      <translation>Schritt {} wurde von einer älteren Version aufbewahrt, ohne das, was ein Makro braucht.</translation>
    </message>
    <message>
      <source>What was accepted belongs to several documents, and a macro works on one.</source>
      <translation>Was übernommen wurde, gehört zu mehreren Dokumenten, und ein Makro arbeitet an einem.</translation>
    </message>
    <message>
      <source>Choose the steps of one document.</source>
      <translation>Die Schritte eines Dokuments wählen.</translation>
    </message>
    <message>
      <source>Step {} began in an empty document, so it does not go on from the steps before it.</source>
      <translation>Schritt {} begann in einem leeren Dokument, setzt also die Schritte davor nicht fort.</translation>
    </message>
    <message>
      <source>Choose steps that build on each other.</source>
      <translation>Schritte wählen, die aufeinander aufbauen.</translation>
    </message>
    <message>
      <source>Step {} needs {}, which step {} added.</source>
      <translation>Schritt {} braucht {}; das hat Schritt {} hinzugefügt.</translation>
    </message>
    <message>
      <source>Choose step {} as well.</source>
      <translation>Auch Schritt {} wählen.</translation>
    </message>
    <message>
      <source>What happens can't be written down in {} ({}); the work goes on without that.</source>
      <translation>Was geschieht, lässt sich nicht in {} festhalten ({}); die Arbeit geht ohne das weiter.</translation>
    </message>
    <message>
      <source>There is no audit trail at {}.</source>
      <translation>In {} gibt es kein Protokoll.</translation>
    </message>
    <message>
      <source>{} can't be read ({}).</source>
      <translation>{} ist nicht lesbar ({}).</translation>
    </message>
    <message>
      <source>Line {} ({}) is not as it was written.</source>
      <translation>Zeile {} ({}) ist nicht, wie sie geschrieben wurde.</translation>
    </message>
    <message>
      <source>Line {} ({}) was inserted.</source>
      <translation>Zeile {} ({}) wurde eingefügt.</translation>
    </message>
    <message>
      <source>Line {} is missing.</source>
      <translation>Zeile {} fehlt.</translation>
    </message>
    <message>
      <source>Lines {} to {} are missing.</source>
      <translation>Zeilen {} bis {} fehlen.</translation>
    </message>
    <message>
      <source>it is no JSON ({})</source>
      <translation>es ist kein JSON ({})</translation>
    </message>
    <message>
      <source>it is no JSON object</source>
      <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
      <source>The session can't be read: {}.</source>
      <translation>Die Sitzung kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
      <source>it does not say its format</source>
      <translation>ihr Format ist nicht angegeben</translation>
    </message>
    <message>
      <source>The session was written by a newer version (format {}).</source>
      <translation>Die Sitzung wurde von einer neueren Version geschrieben (Format {}).</translation>
    </message>
    <message>
      <source>There is no session {}.</source>
      <translation>Es gibt keine Sitzung {}.</translation>
    </message>
    <message>
      <source>Its file is {}.</source>
      <translation>Ihre Datei ist {}.</translation>
    </message>
    <message>
      <source>The run of this session can't be read.</source>
      <translation>Der Lauf dieser Sitzung kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The run of this session can't be gone on with: a text in it looked like a key and was left out.</source>
      <translation>Mit dem Lauf dieser Sitzung kann nicht weitergemacht werden: ein Text darin sah wie ein Schlüssel aus und wurde weggelassen.</translation>
    </message>
    <message>
      <source>Send the request again.</source>
      <translation>Die Anfrage noch einmal senden.</translation>
    </message>
    <message>
      <source>This session is open in another FreeCAD.</source>
      <translation>Diese Sitzung ist in einem anderen FreeCAD offen.</translation>
    </message>
    <message>
      <source>Close it there first.</source>
      <translation>Sie zuerst dort schließen.</translation>
    </message>
    <message>
      <source>The session can't be deleted ({}).</source>
      <translation>Die Sitzung kann nicht gelöscht werden ({}).</translation>
    </message>
    <message>
      <source>Rename it there.</source>
      <translation>Sie dort umbenennen.</translation>
    </message>
    <message>
      <source>“{}” is no session's number.</source>
      <translation>„{}“ ist keine Nummer einer Sitzung.</translation>
    </message>
    <message>
      <source>The session can't be kept in {} ({}); the work goes on without that.</source>
      <translation>Die Sitzung kann in {} nicht aufbewahrt werden ({}); die Arbeit geht ohne das weiter.</translation>
    </message>
    <message>
      <source>FreeCAD could not apply this: {}</source>
      <translation>FreeCAD konnte dies nicht anwenden: {}</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>FreeCAD can't set {}: {}</source>
      <translation>FreeCAD kann {} nicht setzen: {}</translation>
    </message>
    <message>
      <source>FreeCAD could not undo this: {}</source>
      <translation>FreeCAD konnte dies nicht rückgängig machen: {}</translation>
    </message>
    <message>
      <source>After undoing, the document is not as it was before ({}).</source>
      <translation>Nach dem Rückgängigmachen ist das Dokument nicht wie zuvor ({}).</translation>
    </message>
    <message>
      <source>The kept state could not be opened: {}</source>
      <translation>Der aufbewahrte Stand ließ sich nicht öffnen: {}</translation>
    </message>
    <message>
      <source>The document has changed since this proposal was tried ({}).</source>
      <translation>Das Dokument hat sich seit dem Probelauf dieses Vorschlags geändert ({}).</translation>
    </message>
    <message>
      <source>Try it again on the document as it is now.</source>
      <translation>Ihn am Dokument, wie es jetzt ist, noch einmal erproben.</translation>
    </message>
    <message>
      <source>“{}” has an object open for editing.</source>
      <translation>„{}“ hat ein Objekt in Bearbeitung.</translation>
    </message>
    <message>
      <source>Leave the sketch or close the task panel, then try again.</source>
      <translation>Die Skizze verlassen oder das Aufgabenfenster schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The script did not run in the open document as it did in the dry run: {}</source>
      <translation>Das Skript lief im offenen Dokument anders als im Probelauf: {}</translation>
    </message>
    <message>
      <source>Nothing was changed. Send the request again.</source>
      <translation>Nichts wurde geändert. Die Anfrage noch einmal senden.</translation>
    </message>
    <message>
      <source>The result in the open document differs from the dry run ({}).</source>
      <translation>Das Ergebnis im offenen Dokument weicht vom Probelauf ab ({}).</translation>
    </message>
    <message>
      <source>and {} more</source>
      <translation>und {} weitere</translation>
    </message>
  </context>
</TS>
