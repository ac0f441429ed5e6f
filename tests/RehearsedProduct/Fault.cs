namespace RehearsedProduct;

/// <summary>What is wrong with the product, as the variable FAULT says; nothing when it is not set.</summary>
internal enum Fault
{
    None,
    ExitsOnSigTerm,
    DropsConnections,
    SessionInMemory,
    KeysPerReplica,
    ReadyTooEarly,
    SlowToStop,
    LivenessFollowsDependency,
    ListensEverywhere,
    EndsByItself,
    NeverStarts,
}
