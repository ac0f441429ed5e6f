namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>Looks for one cause of trouble in what a rehearsal saw, and claims the lost requests that it explains.</summary>
internal interface ICause
{
    /// <summary>Looks at a component.</summary>
    void Find(ComponentView view);
}
