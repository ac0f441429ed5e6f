namespace ManifestGen.Engine.Validation;

/// <summary>How far a validation has come.</summary>
/// <param name="Done">The steps that are done: files read and documents judged.</param>
/// <param name="Total">All steps, as far as they are known; grows once the files are read, when they hold more than one document each.</param>
public readonly record struct ValidationProgress(int Done, int Total);
