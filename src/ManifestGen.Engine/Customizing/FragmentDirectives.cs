using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Customizing;

/// <summary>The directives <c>$patch</c> of a fragment: which there are, and where they may stand.</summary>
internal static class FragmentDirectives
{
    /// <summary>The key that holds one.</summary>
    public const string Key = "$patch";

    /// <summary>Removes an item or a field.</summary>
    public const string Delete = "delete";

    /// <summary>Puts the fragment in place of what is there.</summary>
    public const string Replace = "replace";

    // What happens anyway; kustomize knows the word.
    private const string Merge = "merge";

    /// <summary>Reports those that would be passed over.</summary>
    /// <param name="fragment">What a fragment sets.</param>
    /// <param name="sink">Takes what is wrong.</param>
    /// <returns>Whether all can stand where they do.</returns>
    public static bool Check(MapValue fragment, DiagnosticSink sink)
    {
        if (ValueTree.Find(fragment, Key) is { } root && ValueTree.Text(root) == Delete)
        {
            Report(root, sink, "A fragment removes no resource. Leave it out in the definition, or give a template of its name that renders nothing.");
            return false;
        }

        return AreKnown(fragment, sink);
    }

    private static bool AreKnown(TemplateValue value, DiagnosticSink sink)
    {
        var isKnown = true;
        if (value is MapValue map)
        {
            foreach (var (key, child) in map.Entries)
            {
                if (key != Key) isKnown &= AreKnown(child, sink);
                else if (ValueTree.Text(child) is not (Delete or Replace or Merge))
                {
                    Report(child, sink, "Write delete to remove the item or field, replace to put this in place of what is there; merging needs no word.");
                    isKnown = false;
                }
            }
        }
        else if (value is ListValue list)
        {
            foreach (var item in list.Items) isKnown &= AreKnown(item, sink);
        }

        return isKnown;
    }

    private static void Report(TemplateValue directive, DiagnosticSink sink, string help)
    {
        var line = directive.Origin.Location;
        sink.Add(CustomizingDiagnostics.Directive, new Location(line.File, line.Line), ValueTree.Text(directive) ?? "", help);
    }
}
