namespace BriefingBot.Core.Delivery;

/// <summary>
/// The store can take or give nothing at the moment: the disk is full, the file is locked, read-only or damaged. Nothing was changed.
/// The message is one sentence for the operator.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
